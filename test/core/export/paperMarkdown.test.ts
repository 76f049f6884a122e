import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paperMarkdown } from '../../../src/core/export/paperMarkdown.ts';
import { samplePaper, sampleText } from '../render/samplePaper.ts';

test('a paper is a Markdown document of its own', () => {
  assert.equal(
    paperMarkdown(
      { ...samplePaper, titleIsCut: true },
      { ...sampleText, sections: [], figures: [], tables: [], footnotes: [] },
    ),
    String.raw`# Tides \[and\] \*Clocks\* …

Moss · CVPR 2021

- ID: ${'`Moss_Tides_CVPR_2021`'}
- Citation key: ${'`moss2021tides`'}
- pdf: <https://example.org/tides.pdf>

## Abstract

Tides \* turn.`,
  );
});

test('a paper without text is its title and where it is found', () => {
  assert.match(paperMarkdown(samplePaper, undefined), /tides\.pdf>$/);
});

test('an ID with backticks stays in its code span', () => {
  const document = paperMarkdown({ ...samplePaper, id: 'a`b``<img>' }, undefined);
  assert.match(document, /^- ID: ``` a`b``<img> ```$/m);
});
