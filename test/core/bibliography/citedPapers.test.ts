import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citedPapers } from '../../../src/core/bibliography/citedPapers.ts';
import { findMentions } from '../../../src/core/mentions/findMentions.ts';

const tides = { id: 'Moss_Tides_of_Lakes_CVPR_2021', citationKey: 'moss2021tides' };
const bells = { id: 'Reed_Bells_of_Towns_CVPR_2022', citationKey: 'reed2022bells' };
const papers = [tides, bells];

function cited(text: string, languageId = 'markdown'): string[] {
  const mentions = findMentions(text, languageId);
  const paperOf = ({ written }: { readonly written: string }) =>
    papers.find(({ id, citationKey }) => written === id || written === citationKey);
  return citedPapers(mentions, paperOf).map(({ id }) => id);
}

test('papers come once each, in the order of their first mentions', () => {
  assert.deepEqual(cited('@reed2022bells, @moss2021tides, @reed2022bells'), ['reed2022bells', 'moss2021tides']);
});

test('what names no paper is left out', () => {
  assert.deepEqual(cited('@nobody2020, @moss2021tides'), ['moss2021tides']);
});

for (const [languageId, note, key] of [
  ['markdown', `[[${tides.id}]] and ${tides.id}`, 'moss2021tides'],
  ['markdown', `[@${tides.id}]`, tides.id],
  ['markdown', `[@${tides.id}; @moss2021tides]`, 'moss2021tides'],
  ['latex', String.raw`\cite{${tides.id}}`, tides.id],
  ['latex', String.raw`\cite{moss2021tides}`, 'moss2021tides'],
] as const) {
  test(`${note} in ${languageId} is cited by ${key}`, () => {
    assert.deepEqual(cited(note, languageId), [key]);
  });
}
