import type { Edit } from '../../flow.ts';
import { marks } from '../../marks.ts';
import { printedLines, type PrintedLines } from '../../printedLines.ts';
import type { RepairExample, RepairRule } from '../../repairRule.ts';
import { sentenceEnds } from '../../sentences.ts';
import { chooseBreaks, type Break } from './chooseBreaks.ts';
import { breakCost } from './openings.ts';

/** What is shorter is left whole. */
const shortest = 500;
/** So much of a sentence tells how it opens. */
const opening = 80;

const sentence = (words: number): string => 'The tide turns twice a day in every harbour of the coast. '.repeat(words);

/**
 * Breaks a wall of text into paragraphs, at the ends of sentences only. Three things speak for a break: lines that do not come
 * out even between two words that were broken at line ends, because the last line of a paragraph is short; sentences that open
 * a thought or close one; and that paragraphs have a usual length. The breaks that are likeliest in all are taken.
 */
export const paragraphs: RepairRule = {
  name: 'paragraphs',
  scope: 'running text',
  findEdits(text, _context, pieces = []) {
    const edits: Edit[] = [];
    const printed = printedLines(text, pieces);
    const body = text.indexOf(marks.bodyStart) + 1;
    let start = body;
    for (const line of text.slice(body).split(marks.paragraph)) {
      if (!line.startsWith(marks.heading) && !line.startsWith(marks.equation) && !isItem(line)) {
        edits.push(...breaksIn(text, start, start + line.length, printed));
      }
      start += line.length + 1;
    }
    return edits;
  },
};

/** What the rule does, shown. */
export const examples: readonly RepairExample[] = [
  {
    before: `${marks.bodyStart}${sentence(12)}In this work, we look at tides. ${sentence(12).trim()}`,
    after: `${marks.bodyStart}${sentence(12).trim()}${marks.paragraph}In this work, we look at tides. ${sentence(12).trim()}`,
  },
];

function isItem(line: string): boolean {
  return line.startsWith(marks.bullet) || line.startsWith(marks.numbered);
}

function breaksIn(text: string, start: number, end: number, printed: PrintedLines | undefined): Edit[] {
  if (end - start < shortest) {
    return [];
  }
  const breaks = [{ at: start, cost: 0 }, ...possibleBreaks(text, start, end), { at: end, cost: 0 }];
  return chooseBreaks(breaks, printed).map((at) => ({ start: at, end: at + 1, text: marks.paragraph }));
}

function possibleBreaks(text: string, start: number, end: number): Break[] {
  let last = start;
  return sentenceEnds(text, start, end).flatMap((at) => {
    const closed = text.slice(last, last + opening).trimStart();
    last = at;
    const mayBreak = at < end - 20 && /^ ["“‘(]?[\p{Lu}\d]/u.test(text.slice(at, at + 3)) && isOutside(text, start, at);
    return mayBreak ? [{ at, cost: breakCost(text.slice(at + 1, at + opening), closed) }] : [];
  });
}

/** Not within parentheses or quotation marks. */
function isOutside(text: string, start: number, at: number): boolean {
  const before = text.slice(Math.max(start, at - 300), at);
  return before.lastIndexOf('(') <= before.lastIndexOf(')') && before.lastIndexOf('“') <= before.lastIndexOf('”');
}
