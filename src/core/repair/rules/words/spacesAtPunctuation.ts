import type { Edit } from '../../flow.ts';
import type { RepairContext, RepairExample, RepairRule } from '../../repairRule.ts';

const before = /(?<! ) +(?:[,)\]]|\.(?=[\s)\]"”’\u0001-\u001f]|$)(?! \.))|(?<=[([]) +|(?<=\p{L}) +(?=[’']s\b)/gu;
const beforeColon = /(?<! ) +(?=[:;!?](?:\s|$))/g;
/** French sets a space before a colon, but never before a comma. */
const sloppy = / ,(?:\s|$)|(?<!\.) \.(?! \.)(?:\s|$)|[([] \p{L}/u;
/** `960 ×540`: where print has spaces it has two. */
const times = /(?<=\d) +(?=×\d)|(?<=\d×) +(?=\d)/g;
const beforeHyphen = / (?=-(\p{Ll}{3,30})(?![\p{L}\p{N}]))(?<=(?<![\p{L}-])(\p{Lu}?\p{Ll}{2,30}) )/gu;
const secondParts = new Set(
  'aware based dependent driven following free guided level like oriented related specific wise'.split(' '),
);
const citation = /\[ ?[1-9]\d{0,3}[a-z]?(?: ?[,–-] ?[1-9]\d{0,3}[a-z]?)+ ?\]/g;

/** Takes out spaces where print has none, `( DNF ) .`, and writes citations alike: `[14, 15]`. */
export const spacesAtPunctuation: RepairRule = {
  name: 'spaces-at-punctuation',
  scope: 'every text',
  findEdits(text, { words }) {
    const edits: Edit[] = [];
    const add = (start: number, end: number, written: string): void => {
      if (text.slice(start, end) !== written) {
        edits.push({ start, end, text: written });
      }
    };
    for (const { 0: found, index } of text.matchAll(before)) {
      const isEllipsis = found.endsWith('.') && /[. ]\.$/.test(text.slice(Math.max(0, index - 2), index));
      if (!isEllipsis) {
        add(index, index + found.length, found.trimStart());
      }
    }
    for (const { 0: found, index } of text.matchAll(times)) {
      add(index, index + found.length, '');
    }
    for (const { 1: right = '', 2: left = '', index } of text.matchAll(beforeHyphen)) {
      if (isCompound(left, right, words)) {
        add(index, index + 1, '');
      }
    }
    if (sloppy.test(text)) {
      for (const { 0: found, index } of text.matchAll(beforeColon)) {
        add(index, index + found.length, '');
      }
    }
    for (const { 0: found, index } of text.matchAll(citation)) {
      for (const { 0: comma, index: at } of found.matchAll(/ ?, ?(?=\d)/g)) {
        add(index + at, index + at + comma.length, ', ');
      }
    }
    return inOrder(edits);
  },
};

/** What the rule does, shown. */
export const examples: readonly RepairExample[] = [
  {
    before: 'Ebb ( i.e., falling water ) , see [ 24] and [14,15]: low .',
    after: 'Ebb (i.e., falling water), see [24] and [14, 15]: low.',
  },
  {
    before: 'A tide -based map of 960 ×540 points, grid- and -free; it is slow -but sure.',
    after: 'A tide-based map of 960×540 points, grid- and -free; it is slow -but sure.',
  },
  { before: 'The gauge , new : it works .', after: 'The gauge, new: it works.' },
  { before: 'Un mot : la mer ; the wait . . . and .5 m', after: 'Un mot : la mer ; the wait . . . and .5 m' },
];

/** `tide -based`, but no dash, and no `pre- and -post`. */
function isCompound(left: string, right: string, words: RepairContext['words']): boolean {
  const isKnown = words.occurrences(`${left}-${right}`) > 0 || words.documentFrequency(`${left}-${right}`) > 0;
  return isKnown || (secondParts.has(right) && !/^(?:and|but|for|nor|not|the)$/.test(left));
}

/** In order, and of two that meet only the first. */
function inOrder(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of [...edits].sort((one, other) => one.start - other.start || one.end - other.end)) {
    if (edit.start >= (kept.at(-1)?.end ?? 0)) {
      kept.push(edit);
    }
  }
  return kept;
}
