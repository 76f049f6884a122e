import type { Edit } from '../../flow.ts';
import { marks } from '../../marks.ts';
import type { RepairExample, RepairRule } from '../../repairRule.ts';
import { sentenceEnds } from '../../sentences.ts';
import { breakCost } from './openings.ts';

const usualLength = 800;
const longestParagraph = 3000;
const mostSentences = 30;

const sentence = (words: number): string => 'The tide turns twice a day in every harbour of the coast. '.repeat(words);

/**
 * Breaks a wall of text into paragraphs, at the ends of sentences only. Sentences that open a thought (a goal, a turn to one's
 * own work, a summary) call for a break, sentences that lean on the one before speak against it, and paragraphs should be of
 * usual length; the breaks with the least cost in all are taken.
 */
export const paragraphs: RepairRule = {
  name: 'paragraphs',
  scope: 'running text',
  findEdits(text) {
    const edits: Edit[] = [];
    const body = text.indexOf(marks.bodyStart) + 1;
    let start = body;
    for (const line of text.slice(body).split(marks.paragraph)) {
      if (!line.startsWith(marks.heading) && !line.startsWith(marks.equation) && !isItem(line)) {
        edits.push(...breaksIn(text, start, start + line.length));
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

interface Break {
  readonly at: number;
  readonly cost: number;
}

function breaksIn(text: string, start: number, end: number): Edit[] {
  if (end - start < usualLength) {
    return [];
  }
  const breaks: Break[] = [{ at: start, cost: 0 }, ...possibleBreaks(text, start, end), { at: end, cost: 0 }];
  return cheapest(breaks).map((at) => ({ start: at, end: at + 1, text: marks.paragraph }));
}

function possibleBreaks(text: string, start: number, end: number): Break[] {
  return sentenceEnds(text, start, end)
    .filter((at) => at < end - 20 && /^ ["“‘(]?[\p{Lu}\d]/u.test(text.slice(at, at + 3)) && isOutside(text, start, at))
    .map((at) => ({ at, cost: breakCost(text.slice(at + 1, at + 80)) }));
}

/** Not within parentheses or quotation marks. */
function isOutside(text: string, start: number, at: number): boolean {
  const before = text.slice(Math.max(start, at - 300), at);
  return before.lastIndexOf('(') <= before.lastIndexOf(')') && before.lastIndexOf('“') <= before.lastIndexOf('”');
}

function lengthCost(length: number): number {
  const ratio = length / usualLength;
  return ratio < 1 ? 1.6 * (1 - ratio) ** 2 : 1.5 * (ratio - 1) ** 2;
}

/** The breaks between the first and the last that cost least together with the lengths between them; dynamic programming. */
function cheapest(breaks: readonly Break[]): number[] {
  const costs: number[] = [0];
  const previous: number[] = [0];
  for (let to = 1; to < breaks.length; to += 1) {
    costs[to] = Infinity;
    for (let from = to - 1; from >= 0; from -= 1) {
      const length = at(breaks, to) - at(breaks, from);
      if (from < to - 1 && (length > longestParagraph || to - from > mostSentences)) {
        break;
      }
      const cost = (costs[from] ?? 0) + lengthCost(length) + (breaks[to]?.cost ?? 0);
      if (cost < (costs[to] ?? 0)) {
        costs[to] = cost;
        previous[to] = from;
      }
    }
  }
  const taken: number[] = [];
  for (let index = previous[breaks.length - 1] ?? 0; index > 0; index = previous[index] ?? 0) {
    taken.unshift(at(breaks, index));
  }
  return taken;
}

function at(breaks: readonly Break[], index: number): number {
  return breaks[index]?.at ?? 0;
}
