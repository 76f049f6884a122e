import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findMentions, findMentionsInSteps } from '../../../src/core/mentions/findMentions.ts';
import { Pace } from '../../../src/core/util/pace.ts';
import { mossId as id } from '../paperTable.ts';

const languages = ['markdown', 'latex', 'typst', 'org', 'restructuredtext', 'asciidoc', 'plaintext'];

/** Pieces that begin, end or break forms, and some in between. */
const pieces = [
  ...['@', '[', ']', '[[', ']]', '{', '}', '(', ')', '<', '>', '<<', '>>', '|', '#', ';', ',', '.', ':', '-', '_', '*'],
  ...['\\', '\\_', '\\cite', '\\cite{', '\\autocites', '[cite:', 'cite:', ':cite:', '{cite}', '#cite(', 'label("', '"'],
  ...['`', '``', '```', '\n```\n', '~~~', '%', '//', '/*', '*/', '<!--', '-->', '....', '\n----\n', '\n.. ', '::\n'],
  ...['https://', 'doi.org/', '10.1000/', 'arXiv:', '2101.01234', 'v2', '%C3%BC', '/', '?'],
  ...['\n', '\r\n', '\n\n', '\n    ', '\t', ' ', '😀', 'é', 'e\u0301', '日本', '\ud83d', "'s", '_paper.pdf', '.pdf'],
  ...[id, 'moss2021tidal', 'Moss_Tid', 'a', 'B', '2021', '_CVPR_2021'],
];
const notes = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));

/** What a range may have written, with and without escapes. */
function readings(text: string): string[] {
  const plain = text.replaceAll(/\\([_%#&~])/g, '$1');
  return [text, plain, text.replaceAll('\\_', '_'), ...decoded(plain), ...decoded(text)];
}

function decoded(text: string): string[] {
  try {
    return [decodeURIComponent(text)];
  } catch {
    return [];
  }
}

for (const language of languages) {
  test(`in any note in ${language}, mentions are in order, apart, within the text, and say what stands there`, () => {
    fc.assert(
      fc.property(notes, (text) => {
        let end = 0;
        for (const mention of findMentions(text, language)) {
          assert.ok(mention.start >= end && mention.end > mention.start && mention.end <= text.length);
          assert.ok(mention.outer.start <= mention.start && mention.outer.end >= mention.end);
          assert.ok(mention.outer.start >= 0 && mention.outer.end <= text.length);
          assert.ok(readings(text.slice(mention.start, mention.end)).includes(mention.written));
          end = mention.end;
        }
      }),
      { numRuns: 1000 },
    );
  });
}

test('what is found in steps is what is found at once', async () => {
  const text = `@moss2021tidal \`@name\` [[${id}]] `.repeat(500);
  let turns = 0;
  const pause = (): Promise<void> => {
    turns += 1;
    return Promise.resolve();
  };
  const pace = new Pace(pause, { slice: 0 });
  assert.deepEqual(await findMentionsInSteps(text, 'markdown', pace), findMentions(text, 'markdown'));
  assert.ok(turns > 0);
});

test('a search in steps can be cancelled', async () => {
  const controller = new AbortController();
  controller.abort();
  const pace = new Pace(() => Promise.resolve(), { signal: controller.signal });
  await assert.rejects(findMentionsInSteps('@a '.repeat(1000), 'markdown', pace), { name: 'AbortError' });
});

for (const unit of ['[', '@', '\\cite{', 'a_', ' ']) {
  test(`ten megabytes of ${JSON.stringify(unit)} are read to the end`, () => {
    const text = unit.repeat(10_000_000 / unit.length);
    for (const language of ['markdown', 'latex']) {
      assert.equal(findMentions(`${text}\n\n${id}`, language).at(-1)?.written, id);
    }
  });
}

/** What is read again and again would take minutes here. */
for (const unit of [
  ...['[[', '[@', '[a@', '[[a|', '@{', '@a', '\\cite[', '\\cite(', '\\cite ', '\\cites{a}', '\\cite{a,', '\\', '\\_'],
  ...['`', '`a``b```c', '```\n', '```{note}\n', '~~~\n', '<!--', '<pre>', '\n\n    a', '    a\n', '- a\n\n    b\n\n'],
  ...['%', '//', '/*', '\\begin{verbatim}', '\\verb|', '#+begin_src\n', '=a ', '[cite:', 'cite:', 'cite(<', '<<a'],
  ...['{cite}`', ':cite:`', 'cite:[', '.. \n', '::\n', '////\n', '----\n', 'https://', '10.1000/', '1401.', 'A_b '],
  ...['(', '1', '.', '_', '\n', 'é', '\ud83d\ude00', '%C3%BC'],
]) {
  test(`half a megabyte of ${JSON.stringify(unit)} is read to the end in every language`, () => {
    const text = unit.repeat(500_000 / unit.length);
    for (const language of languages) {
      findMentions(text, language);
    }
  });
}
