import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repairText } from '../../../src/core/repair/repairText.ts';
import { contextOf } from './repairing.ts';

const megabyte = 1_000_000;
/** One that no paper has, and the longest that is repaired with all rules. */
const sizes = [10 * megabyte, 0.9 * megabyte];

for (const [name, piece] of [
  ['letters', 'a'],
  ['spaces', ' '],
  ['hyphens', '-'],
  ['halved words', 'ab-cd '],
  ['labels of figures', 'Figure 1. '],
  ['labels of figures without spaces', 'Figure 1.'],
  ['captions', 'Figure 1. A pier. '],
  ['mentions', 'as in Figure 1. We go. '],
  ['full stops', '.'],
  ['parentheses', '('],
  ['brackets', '['],
  ['numbers', '1 '],
  ['headings', '1. Introduction '],
  ['bullets', '• '],
  ['items', '(1) Ab. '],
  ['notes', '*Equal contribution.'],
  ['numbered notes', ' 1Ab cd'],
  ['addresses', 'a@b.'],
  ['links', 'https://a.b/'],
  ['stamps that never end', 'This CVPR paper is the Open Access version '],
  ['sentences', 'The tide turns. '],
  ['capitals', 'A'],
  ['words with capitals', 'Tide '],
] as const) {
  for (const size of sizes) {
    // A quadratic rule would take hours, and the run would be ended. How long it takes, `npm run bench` tells.
    test(`${size / megabyte} MB of ${name} in one line are repaired`, () => {
      const text = { abstract: '', introduction: piece.repeat(size / piece.length) };
      const context = contextOf({ abstract: '', introduction: '' });
      const { abstract, sections, figures, tables, footnotes } = repairText(text, context);
      assert.ok([abstract, sections, figures, tables, footnotes].every(Array.isArray));
    });
  }
}
