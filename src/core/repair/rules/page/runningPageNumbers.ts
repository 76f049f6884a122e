import type { Edit } from '../../flow.ts';
import { marks } from '../../marks.ts';
import { pageOfStamp, publisherStampPattern } from '../../publisherStamp.ts';
import type { RepairExample, RepairRule } from '../../repairRule.ts';
import { cutOut } from './publisherStamps.ts';

/** A page has no fewer characters. */
const shortestPage = 1200;
const mostPages = 30;

const stamp =
  'This ICCV paper is the Open Access version, provided by the Foundation. The final version is available on IEEE Xplore. 3411';
const page = 'The tide goes out. '.repeat(70);

/**
 * Takes out the numbers of the pages after the first, which the stamp gives: each the next whole number, a page's
 * length on. Numbers that could as well be a year or a count have to cut a word, or stand before a caption or between sentences.
 */
export const runningPageNumbers: RepairRule = {
  name: 'running-page-numbers',
  scope: 'running text',
  findEdits(text) {
    const [first] = text.matchAll(publisherStampPattern);
    const number = first && pageOfStamp(first[0]);
    if (!first || number === undefined) {
      return [];
    }
    const edits: Edit[] = [];
    let from = first.index + first[0].length;
    for (let next = number + 1; next < number + mostPages; next += 1) {
      const at = findNumber(text, next, from + shortestPage);
      if (at === undefined) {
        continue;
      }
      from = at + String(next).length;
      edits.push(...cutOut(text, at, from, 'page number'));
    }
    return edits;
  },
};

/** What the rule does, shown. */
export const examples: readonly RepairExample[] = [
  {
    before: `${stamp} ${page}It comes 3412 back.`,
    after: `${stamp} ${page}It comes ${marks.seam}back.`,
    moved: ['3412'],
  },
  {
    before: `${stamp.replace('3411', '41')} ${page}The 42 boats are back. 42 We look on.`,
    after: `${stamp.replace('3411', '41')} ${page}The 42 boats are back. ${marks.seam}We look on.`,
    moved: ['42'],
  },
];

function findNumber(text: string, number: number, from: number): number | undefined {
  const digits = String(number);
  const isPlain = number < 1000 || (number > 1900 && number < 2100);
  for (let at = text.indexOf(digits, from); at >= 0; at = text.indexOf(digits, at + 1)) {
    const before = text.slice(Math.max(0, at - 12), at);
    const after = text.slice(at + digits.length, at + digits.length + 12);
    if (/[\s\p{L}.,)\]-]$/u.test(before) && /^(?:\s|$)/.test(after) && (!isPlain || isPageBreak(before, after))) {
      return at;
    }
  }
  return undefined;
}

function isPageBreak(before: string, after: string): boolean {
  return (
    /\p{L}-$/u.test(before) ||
    /^\s*(?:Figure|Fig\.|Table|Tab\.) ?\d/.test(after) ||
    (/[\p{Ll}\])][.?!] $/u.test(before) && /^ (?:\d(?:\.\d)*\.? )?\p{Lu}/u.test(after))
  );
}
