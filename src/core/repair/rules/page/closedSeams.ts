import { marks } from '../../marks.ts';
import type { RepairExample, RepairRule } from '../../repairRule.ts';

const seams = new RegExp(`${marks.seam}+`, 'g');

/** Removes the seams once everything that cut the text is out of it: from here on, a sentence is a sentence. */
export const closedSeams: RepairRule = {
  name: 'closed-seams',
  scope: 'every text',
  findEdits(text) {
    return Array.from(text.matchAll(seams), ({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      text: '',
    }));
  },
};

/** What the rule does, shown. */
export const examples: readonly RepairExample[] = [
  { before: `The har-${marks.seam}bour ${marks.seam}froze.`, after: 'The har-bour froze.' },
];
