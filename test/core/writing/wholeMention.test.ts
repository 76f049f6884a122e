import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMentions } from '../../../src/core/mentions/findMentions.ts';
import { wholeMention } from '../../../src/core/writing/wholeMention.ts';

const id = 'Okafor_Lamps_A_Study_of_Light_in_Small_Rooms_CVPR_2022';

const cases: readonly (readonly [languageId: string, text: string, whole: string | undefined])[] = [
  ['markdown', `see ${id}.`, id],
  ['markdown', `see [[${id}|lamps]] there`, `[[${id}|lamps]]`],
  ['markdown', 'see -@okafor2022lamps there', '-@okafor2022lamps'],
  ['markdown', 'see [@okafor2022lamps] there', '[@okafor2022lamps]'],
  ['markdown', 'see [@okafor2022lamps, p. 3] there', undefined],
  ['markdown', 'see [as @okafor2022lamps] there', undefined],
  [
    'markdown',
    `see [Lamps \\[1\\]](<https://x.example/${id}_paper.pdf> "t") b`,
    `[Lamps \\[1\\]](<https://x.example/${id}_paper.pdf> "t")`,
  ],
  ['markdown', `see https://x.example/${id}_paper.pdf b`, undefined],
  ['markdown', `(${id})`, id],
  ['latex', String.raw`see \citep{okafor2022lamps}.`, String.raw`\citep{okafor2022lamps}`],
  ['latex', String.raw`see \cite{a,okafor2022lamps}.`, undefined],
  ['typst', 'see #cite(<okafor2022lamps>).', '#cite(<okafor2022lamps>)'],
  ['org', 'see [cite:@okafor2022lamps].', '[cite:@okafor2022lamps]'],
  ['restructuredtext', 'see :cite:p:`okafor2022lamps`.', ':cite:p:`okafor2022lamps`'],
  ['asciidoc', 'see cite:[okafor2022lamps].', 'cite:[okafor2022lamps]'],
];

for (const [languageId, text, whole] of cases) {
  test(`${languageId}: in "${text}", all of the mention is ${whole ?? 'not to be told'}`, () => {
    const mention = findMentions(text, languageId).find(
      ({ written }) => written === id || written === 'okafor2022lamps',
    );
    assert.ok(mention);
    const range = wholeMention(text, mention)?.range;
    assert.equal(range && text.slice(range.start, range.end), whole);
  });
}
