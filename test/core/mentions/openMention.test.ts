import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openMentionAt } from '../../../src/core/mentions/openMention.ts';

/** Language, text with `^` for the caret, what is typed, what would be replaced, what opened it, what closes it. */
const open: readonly (readonly [string, string, string, string, string, string])[] = [
  ['markdown', 'see [[decuple feedb^', 'decuple feedb', 'decuple feedb', '[[', ']]'],
  ['markdown', '[[^', '', '', '[[', ']]'],
  ['markdown', '[[^]]', '', '', '[[', ''],
  ['markdown', '[[Jin_D^NF_old]] x', 'Jin_D', 'Jin_DNF_old', '[[', ''],
  ['markdown', '[[Jin_D^NF|text]]', 'Jin_D', 'Jin_DNF', '[[', ''],
  ['markdown', '[[Jin_D^#abstract]]', 'Jin_D', 'Jin_D', '[[', ''],
  ['markdown', '[[Jin^]', 'Jin', 'Jin', '[[', ']'],
  ['markdown', '[[Jin^ and more text', 'Jin', 'Jin', '[[', ']]'],
  ['markdown', '![[Jin^', 'Jin', 'Jin', '![[', ']]'],
  ['markdown', '[[a]] and [[b^', 'b', 'b', '[[', ']]'],
  ['markdown', 'as @jin^', 'jin', 'jin', '@', ''],
  ['markdown', '[@jin^; @b]', 'jin', 'jin', '@', ''],
  ['markdown', '[see -@ji^n2023dnf]', 'ji', 'jin2023dnf', '-@', ''],
  ['markdown', '@^', '', '', '@', ''],
  ['markdown', '@{ji^', 'ji', 'ji', '@{', '}'],
  ['markdown', '@{ji^n}', 'ji', 'jin', '@{', ''],
  ['markdown', '{cite:p}`a,ji^', 'ji', 'ji', '{cite:p}`a,', '`'],
  ['markdown', '{cite:p}`a,ji^`', 'ji', 'ji', '{cite:p}`a,', ''],
  ['markdown', '\\cite{ji^', 'ji', 'ji', '\\cite{', '}'],
  ['markdown', 'See Jin_DN^', 'Jin_DN', 'Jin_DN', '', ''],
  ['markdown', 'See Jin_D^NF_x.', 'Jin_D', 'Jin_DNF_x', '', ''],
  ['latex', '\\cite{a,b^', 'b', 'b', '\\cite{a,', '}'],
  ['latex', '\\cite{a,b^}', 'b', 'b', '\\cite{a,', ''],
  ['latex', '\\cite{a^x, b}', 'a', 'ax', '\\cite{', ''],
  ['latex', '\\citep[see][p. 2]{in the dark^', 'in the dark', 'in the dark', '\\citep[see][p. 2]{', '}'],
  ['latex', '\\cite{a,\n  b^}', 'b', 'b', '\\cite{a,\n  ', ''],
  ['latex', '\\cite{a\\_b^', 'a\\_b', 'a\\_b', '\\cite{', '}'],
  ['latex', 'See Jin\\_DN^', 'Jin\\_DN', 'Jin\\_DN', '', ''],
  ['typst', '@jin^', 'jin', 'jin', '@', ''],
  ['typst', '#cite(<^', '', '', '#cite(<', '>)'],
  ['typst', '#cite(<ji^>)', 'ji', 'ji', '#cite(<', ''],
  ['typst', '#cite(label("ji^', 'ji', 'ji', '#cite(label("', '"))'],
  ['org', '[cite:@^', '', '', '[cite:@', ']'],
  ['org', '[cite/t:see @a p. 3;@ji^]', 'ji', 'ji', '[cite/t:see @a p. 3;@', ''],
  ['org', 'cite:a,ji^', 'ji', 'ji', 'cite:a,', ''],
  ['org', '[[ji^', 'ji', 'ji', '[[', ']]'],
  ['restructuredtext', ':cite:t:`a,ji^', 'ji', 'ji', ':cite:t:`a,', '`'],
  ['asciidoc', 'cite:[a,ji^]', 'ji', 'ji', 'cite:[a,', ''],
  ['asciidoc', '<<ji^', 'ji', 'ji', '<<', '>>'],
  ['plaintext', '[[ji^', 'ji', 'ji', '[[', ']]'],
];

for (const [language, marked, typed, replaced, opening, closing] of open) {
  test(`${language}: ${JSON.stringify(marked)} is being typed`, () => {
    const before = '😀 e\u0301 \t日本\r\n';
    const text = before + marked.replace('^', '');
    const found = openMentionAt(text, language, before.length + marked.indexOf('^'));
    assert.ok(found);
    assert.deepEqual(
      [found.typed, text.slice(found.start, found.end), found.opening, found.closing],
      [typed, replaced, opening, closing],
    );
  });
}

for (const [language, marked] of [
  ['markdown', 'a word^'],
  ['markdown', 'me@example^'],
  ['markdown', '[[a]]^'],
  ['markdown', '[[a|text^'],
  ['markdown', '`@na^me`'],
  ['markdown', '```\n@na^\n```'],
  ['markdown', '```\n@na^'],
  ['markdown', 'text\n\n    @na^'],
  ['markdown', '<!-- [[a^ -->'],
  ['markdown', 'https://example.org/Jin_^'],
  ['markdown', '\\@na^'],
  ['latex', '% \\cite{a^'],
  ['latex', '\\cite{a}^'],
  ['latex', '\\emph{a^'],
  ['latex', '@na^'],
  ['typst', '// @na^'],
  ['org', '@na^'],
  ['plaintext', '@na^'],
] as const) {
  test(`${language}: in ${JSON.stringify(marked)} no mention is being typed`, () => {
    assert.equal(openMentionAt(marked.replace('^', ''), language, marked.indexOf('^')), undefined);
  });
}

test('an offset behind the text counts as its end', () => {
  assert.equal(openMentionAt('', 'markdown', 0), undefined);
  assert.equal(openMentionAt('[[a', 'markdown', 99)?.typed, 'a');
});

for (const unit of ['[', '@', 'a', 'A_', '\\cite{a,', '`', ' ', '[cite:@a;', 'cite:a,', '<']) {
  test(`a caret in a long line of ${JSON.stringify(unit)} is looked at`, () => {
    const text = unit.repeat(200_000 / unit.length);
    for (const language of ['markdown', 'latex', 'typst', 'org', 'restructuredtext', 'asciidoc']) {
      const found = openMentionAt(text, language, 100_000);
      assert.ok(!found || (found.start <= 100_000 && found.end >= 100_000));
    }
  });
}
