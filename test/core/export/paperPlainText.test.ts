import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paperPlainText } from '../../../src/core/export/paperPlainText.ts';
import { samplePaper, sampleText } from '../render/samplePaper.ts';

test('a paper for a terminal is plain text with blank lines between paragraphs', () => {
  assert.equal(
    paperPlainText(samplePaper, sampleText),
    `Tides [and] *Clocks*

Moss · CVPR 2021

Moss_Tides_CVPR_2021
moss2021tides
https://example.org/tides.pdf

Abstract

Tides * turn.

1 Introduction

1. Not a list

• - one
• two

(1) first
(2) second

a_1 = b

c

Small print

Figure 1. A <tide>.

Table 1. Heights.

* Equal contribution.`,
  );
});

test('a paper without text says so', () => {
  assert.match(paperPlainText(samplePaper, undefined), /\n\nThe paper file has no text for this paper\.$/);
});

test('a text without an abstract has no heading for one', () => {
  assert.doesNotMatch(paperPlainText(samplePaper, { ...sampleText, abstract: [] }), /Abstract/);
});
