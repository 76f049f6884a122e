import type { Edit } from '../../flow.ts';
import type { RepairExample, RepairRule } from '../../repairRule.ts';

/** White space and control characters (Unicode's Cc), but for the column break, which is `\u001f`. */
const blank = String.raw`[\s\u200b\u0000-\u001e\u007f-\u009f]`;
const runs = new RegExp(`${blank}{2,}|(?! )${blank}`, 'gu');

/**
 * Turns every run of white space (no-break spaces, tabs, form feeds among it) into one space and removes control
 * characters, so that later rules can use them as marks.
 */
export const plainSpaces: RepairRule = {
  name: 'plain-spaces',
  scope: 'running text',
  findEdits(text) {
    const edits: Edit[] = [];
    for (const { 0: run, index } of text.matchAll(runs)) {
      const plain = /\s|\u0085|\u200b/.test(run) ? ' ' : '';
      if (plain !== run) {
        edits.push({ start: index, end: index + run.length, text: plain });
      }
    }
    return edits;
  },
};

/** What the rule does, shown. */
export const examples: readonly RepairExample[] = [
  { before: 'Tides\u00a0turn\ttwice\u0000  a day.', after: 'Tides turn twice a day.' },
];
