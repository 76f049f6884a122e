import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sectionTitle, textMarkdown } from '../../../src/core/render/textMarkdown.ts';
import { sampleText } from './samplePaper.ts';

test('all parts of a text are set as Markdown, escaped', () => {
  assert.equal(
    textMarkdown(sampleText),
    String.raw`## Abstract

Tides \* turn.

## 1 Introduction

1\. Not a list

- \- one
- two

(1) first

(2) second

a\_1 = b (1)

c

### Small print

## Figures

**Figure 1** A \<tide\>.

## Tables

**Table 1** Heights.

\* Equal contribution.`,
  );
});

test('headings begin at the level that is asked for, and end at the sixth', () => {
  const headings = textMarkdown(sampleText, 6)
    .split('\n')
    .filter((line) => line.startsWith('#'));
  assert.deepEqual(new Set(headings.map((line) => line.split(' ', 1)[0])), new Set(['######']));
});

test('an empty text is empty Markdown', () => {
  assert.equal(textMarkdown({ ...sampleText, abstract: [], sections: [], figures: [], tables: [], footnotes: [] }), '');
});

test('a section is titled with its number where it has one', () => {
  assert.deepEqual(sampleText.sections.map(sectionTitle), ['1 Introduction', 'Small print']);
});
