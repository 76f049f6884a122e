import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeMarkdown } from '../../../src/core/render/escapeMarkdown.ts';

for (const [text, expected] of [
  ['Plain words, with (punctuation); really!', 'Plain words, with (punctuation); really!'],
  ['1. Introduction', String.raw`1\. Introduction`],
  ['in 2023. Later', 'in 2023. Later'],
  ['a_b*c', String.raw`a\_b\*c`],
  ['[x](command:y)', String.raw`\[x\](command\:y)`],
  ['www.example.org', String.raw`www\.example.org`],
  ['a@example.org', String.raw`a\@example.org`],
  ['Note: this', 'Note: this'],
  ['- dash - dash', String.raw`\- dash - dash`],
  ['  two\n lines\t ', 'two lines'],
] as const) {
  test(`${JSON.stringify(text)} is escaped no more than is needed`, () => {
    assert.equal(escapeMarkdown(text), expected);
  });
}
