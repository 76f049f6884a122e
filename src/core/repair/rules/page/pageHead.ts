import { marks } from '../../marks.ts';
import type { RepairExample, RepairRule } from '../../repairRule.ts';

const longestHead = 600;
const wordsCompared = 4;

/**
 * Takes out the head of the first page (title, authors, affiliations) where extraction put it at the foot of the page: from the
 * title to the seam that the publisher's stamp left.
 */
export const pageHead: RepairRule = {
  name: 'page-head',
  scope: 'running text',
  findEdits(text, { title }) {
    const words =
      title
        .toLowerCase()
        .match(/[\p{L}\d]+/gu)
        ?.slice(0, wordsCompared) ?? [];
    const seam = text.indexOf(marks.seam);
    if (words.length < wordsCompared || seam < 0) {
      return [];
    }
    const from = Math.max(0, seam - longestHead);
    const head = text.slice(from, seam);
    const lowered = head.toLowerCase();
    if (!words.every((word) => lowered.includes(word))) {
      return [];
    }
    const found = new RegExp(words.join('[^\\p{L}\\d]{1,3}'), 'u').exec(lowered);
    const isHead = found !== null && /\p{L}\d.*\p{L}\d/u.test(head.slice(found.index));
    return isHead ? [{ start: from + found.index, end: seam, text: '', moveTo: { part: 'footnotes' } }] : [];
  },
};

/** What the rule does, shown. */
export const examples: readonly RepairExample[] = [
  {
    before: `Old piers Lectern: Finds Old Piers Ann Quay1, Bo Dock2 1Pier School, 2Sea School ${marks.seam}are cold.`,
    after: `Old piers ${marks.seam}are cold.`,
    moved: ['Lectern: Finds Old Piers Ann Quay1, Bo Dock2 1Pier School, 2Sea School '],
  },
];
