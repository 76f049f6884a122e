import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { findMentions, mentionAt } from '../../../src/core/mentions/findMentions.ts';
import { fernId, mossId as id } from '../paperTable.ts';
import { onRealPapers, realPaperIndex } from '../realPapers.ts';

const escaped = id.replaceAll('_', String.raw`\_`);
const url = 'https://openaccess.thecvf.com/content/CVPR2021';

/** The mentions of a note, as ID and range. */
function idsOf(text: string): { readonly paperId: string; readonly start: number; readonly end: number }[] {
  return findMentions(text, 'markdown').map(({ written, start, end }) => ({ paperId: written, start, end }));
}

for (const text of [
  id,
  `See ${id}.`,
  `See ${id}, and read on`,
  `${id}: a note`,
  `(${id})`,
  `“${id}”`,
  `${id}?`,
  `${id}...`,
  `${id}'s clocks`,
  `${id}’s clocks`,
  `the ${id}-based clocks`,
  `[[${id}]]`,
  `[[${id}|clocks]]`,
  `![[${id}#Introduction]]`,
  `@${id}`,
  `[-@${id}, p. 3]`,
  `\\cite{${id}}`,
  `#cite(<${id}>)`,
  `cite:${id}[p. 3]`,
  `[cite:@${id}]`,
  `:cite:\`${id}\``,
  `\`${id}\``,
  `*${id}*`,
  `**${id}**`,
  `_${id}_`,
  `__${id}__`,
  `=${id}=`,
  `~${id}~`,
  `${id}_`,
  `${id}_paper.pdf`,
  `${id}_paper`,
  `${id}_supplemental.pdf`,
  `${url}/papers/${id}_paper.pdf`,
  `<${url}/html/${id}_paper.html>`,
  `[clocks](${url}/html/${id}_paper.html#page=2)`,
  `file:./pdfs/${id}.pdf`,
  `C:\\papers\\${id}.pdf`,
  `"${id}\\n"`,
  `${id}\\\\`,
  `${id}\\footnote{Clocks.}`,
  `🐋${id}`,
  `🐋 𝔸 ${id} 🐋`,
  `❤️${id}❤️`,
  `1️⃣${id}`,
  `👩‍🔬${id}`,
  `👍🏽${id}`,
  `\ufeff${id}`,
  `\u00a0${id}\u00a0`,
  `| ${id} | One. | Two. |`,
  `。${id}。`,
]) {
  test(`${JSON.stringify(text.replace(id, 'ID'))} names the paper, and the range is exactly the ID`, () => {
    const start = text.indexOf(id);
    assert.deepEqual(idsOf(text), [{ paperId: id, start, end: start + id.length }]);
  });
}

for (const [what, text] of [
  ['in running text', `See ${escaped}.`],
  ['in \\texttt', `\\texttt{${escaped}}`],
  ['with an ending', `${escaped}\\_paper.pdf`],
  ['after emoji', `🐋🐋 ${escaped}`],
] as const) {
  test(`an ID with escaped underscores ${what} is found with the range that it takes up`, () => {
    const start = text.indexOf(escaped);
    assert.deepEqual(idsOf(text), [{ paperId: id, start, end: start + escaped.length }]);
  });
}

for (const text of ['', 'CVPR_2023', id.replaceAll('_', ' '), id.replaceAll('_', '-')]) {
  test(`${JSON.stringify(text)} names no paper`, () => {
    assert.deepEqual(idsOf(text), []);
  });
}

for (const text of ['Moss_CVPR_2023', id.slice(0, -1), `${id}4`, `${id}_and_more`, `${id}x`, id.toLowerCase()]) {
  test(`${JSON.stringify(text)} may name a paper, and need not`, () => {
    assert.deepEqual(
      findMentions(text, 'markdown').map(({ written, form, isFirm }) => [written, form, isFirm]),
      [[text, 'bare', false]],
    );
  });
}

for (const text of [`[@${id}; @other, p. 3]`, `\\cite[p.~3]{other,${id}}`]) {
  test(`${JSON.stringify(text.replace(id, 'ID'))} names two papers`, () => {
    const mentions = findMentions(text, 'markdown');
    assert.deepEqual(new Set(mentions.map(({ written }) => written)), new Set([id, 'other']));
    assert.ok(mentions.every(({ start, end, written, isFirm }) => isFirm && text.slice(start, end) === written));
  });
}

test('all mentions of a text are found, in order', () => {
  const text = `- [[${id}]] and @${fernId}\n- 🧊 ${fernId}'s ice, ${id}/${id}`;
  const mentions = idsOf(text);
  assert.deepEqual(
    mentions.map(({ paperId }) => paperId),
    [id, fernId, fernId, id, id],
  );
  for (const { paperId, start, end } of mentions) {
    assert.equal(text.slice(start, end), paperId);
  }
});

test('letters of any script may stand in an ID', () => {
  for (const name of ['Müller', 'Mu\u0308ller', 'Ångström', 'O’Brien', 'García-López']) {
    const named = `${name}_Tides_CVPR_2021`;
    assert.equal(idsOf(`see ${named}.`)[0]?.paperId, named);
  }
});

test('a mention is found from its first character to behind its last', () => {
  const text = `🐋 ${id} and`;
  const start = 3;
  const inside = [start, start + 1, start + id.length];
  assert.deepEqual(
    inside.map((offset) => mentionAt(text, 'markdown', offset)?.written),
    inside.map(() => id),
  );
  assert.equal(mentionAt(text, 'markdown', start - 1), undefined);
  assert.equal(mentionAt(text, 'markdown', start + id.length + 1), undefined);
});

for (const unit of [
  'a',
  '_',
  '.',
  'a_',
  'A_B_CVPR_2023_',
  '\\',
  '\\_',
  '’',
  '1️⃣',
  '𝔸',
  '潮',
  'A_B_CVPR_2023.',
  `${'_a'.repeat(249)} `,
]) {
  test(`ten megabytes of ${JSON.stringify(unit.slice(0, 20))} are searched to the end`, () => {
    const text = unit.repeat(10_000_000 / unit.length);
    assert.deepEqual(idsOf(`${text} ${id}`), [
      { paperId: id, start: text.length + 1, end: text.length + 1 + id.length },
    ]);
  });
}

test('every ID of a whole conference is found in a sentence', onRealPapers, async () => {
  const ids = (await readFile(realPaperIndex, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { readonly id: string }).id);
  const text = ids.map((paperId) => `We follow [[${paperId}]].`).join('\n');
  assert.deepEqual(
    idsOf(text).map(({ paperId }) => paperId),
    ids,
  );
});
