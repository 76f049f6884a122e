import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findMentions } from '../../../src/core/mentions/findMentions.ts';

const document = readFileSync(new URL('../../../docs/mentions.md', import.meta.url), 'utf8');

const languagesOf: Readonly<Record<string, readonly string[]>> = {
  everywhere: ['markdown', 'latex', 'typst', 'org', 'restructuredtext', 'asciidoc', 'plaintext'],
  Markdown: ['markdown', 'quarto', 'rmd', 'myst'],
  'plain text': ['plaintext'],
  LaTeX: ['latex', 'tex'],
  Typst: ['typst'],
  Org: ['org'],
  reStructuredText: ['restructuredtext'],
  AsciiDoc: ['asciidoc'],
};

/** The names that the examples have. */
const names = /Moss_Tides_CVPR_2021|moss2021tides|fern2019ice|10\.1000\/tides\.21|\d{4}\.\d{4,5}(?:v\d)?|cs\/\d{7}/g;

const rows = document.split('\n').filter((line) => /^\| (?!-|where)/.test(line));

test('the table of forms has rows', () => {
  assert.ok(rows.length > 10);
});

for (const row of rows) {
  const [, where = '', forms = ''] = row.split(/(?<!\\)\|/);
  const languages = where
    .replace(/\(.*\)/, '')
    .split(',')
    .flatMap((name) => languagesOf[name.trim()] ?? []);
  const examples = Array.from(forms.matchAll(/(`+)(.*?[^`])\1(?!`)/g), ([, , code = '']) => code.trim());
  for (const example of examples.map((code) => code.replaceAll('\\|', '|'))) {
    test(`the documented form ${example} is found (${where.trim()})`, () => {
      assert.ok(languages.length > 0);
      for (const language of languages) {
        const found = findMentions(`See ${example}, and more.`, language);
        assert.deepEqual(
          found.map(({ written }) => written),
          Array.from(example.matchAll(names), ([name]) => name),
        );
      }
    });
  }
}
