import type { Edit } from '../../flow.ts';
import { marks } from '../../marks.ts';
import { isKnown } from '../../readOn.ts';
import type { RepairExample, RepairRule } from '../../repairRule.ts';
import type { WordKnowledge } from '../../words/wordKnowledge.ts';

const heading = /(?<!\d|\d\.)(?:1|I)\.? ?(?:Introduction|INTRODUCTION)(?=[.:]? ?(?:[\p{Lu}\d“"‘'(]|$))/u;
const headingAtStart = new RegExp(`^\\s*(?:${heading.source}|(?:Introduction|INTRODUCTION)\\b)`, 'u');

/**
 * Finds where the body starts: where the introduction column does. Where that column starts in the middle of a text
 * that has its introduction's heading elsewhere, the two columns are one text cut in two: they are joined as they were cut,
 * and the body starts at the heading.
 */
export const bodyStart: RepairRule = {
  name: 'body-start',
  scope: 'running text',
  findEdits(text, { words }) {
    const columnEnd = text.indexOf(marks.columnBreak);
    if (columnEnd < 0) {
      return [];
    }
    const found = headingAtStart.test(text.slice(columnEnd + 1, columnEnd + 40)) ? undefined : heading.exec(text);
    if (!found) {
      return [{ start: columnEnd, end: columnEnd + 1, text: marks.bodyStart }];
    }
    const start: Edit = { start: found.index, end: found.index, text: marks.bodyStart };
    const join: Edit = { start: columnEnd, end: columnEnd + 1, text: gap(text, columnEnd, words) };
    return found.index < columnEnd ? [start, join] : [join, start];
  },
};

/** What the rule does, shown. */
export const examples: readonly RepairExample[] = [
  { before: `Kelp moves.${marks.columnBreak}Forests sway.`, after: `Kelp moves.${marks.bodyStart}Forests sway.` },
  {
    before: `Kelp moves.1. Introduction Forests${marks.columnBreak}sway.`,
    after: `Kelp moves.${marks.bodyStart}1. Introduction Forests sway.`,
  },
];

/** What stood between the halves: nothing where the cut is inside a word, else the space that the cells have lost. */
function gap(text: string, columnEnd: number, words: WordKnowledge): '' | ' ' {
  const before = text.slice(Math.max(0, columnEnd - 40), columnEnd);
  const after = text.slice(columnEnd + 1, columnEnd + 41);
  const left = /\p{L}+$/u.exec(before)?.[0];
  const right = /^\p{L}+/u.exec(after)?.[0];
  if (/\S-$/.test(before) || /^[.,;:)\]-]/.test(after)) {
    return '';
  }
  if (left === undefined || right === undefined || /^\p{Lu}/u.test(right)) {
    return ' ';
  }
  if (isKnown(left + right, words)) {
    return '';
  }
  return isWord(left, words) && isWord(right, words) ? ' ' : '';
}

function isWord(letters: string, words: WordKnowledge): boolean {
  return isKnown(letters, words) || (letters.length > 2 && /[aeiouy]/i.test(letters));
}
