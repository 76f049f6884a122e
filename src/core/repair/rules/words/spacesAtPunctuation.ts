import type { Edit } from '../../flow.ts';
import type { RepairExample, RepairRule } from '../../repairRule.ts';

const before = /(?<! ) +(?:[,)\]]|\.(?=[\s)\]"”’\u0001-\u001f]|$)(?! \.))|(?<=[([]) +|(?<=\p{L}) +(?=[’']s\b)/gu;
const beforeColon = /(?<! ) +(?=[:;!?](?:\s|$))/g;
/** French sets a space before a colon, but never before a comma. */
const sloppy = / ,(?:\s|$)|(?<!\.) \.(?! \.)(?:\s|$)|[([] \p{L}/u;
const citation = /\[ ?[1-9]\d{0,3}[a-z]?(?: ?[,–-] ?[1-9]\d{0,3}[a-z]?)+ ?\]/g;

/** Takes out spaces where print has none, `( DNF ) .`, and writes citations alike: `[14, 15]`. */
export const spacesAtPunctuation: RepairRule = {
  name: 'spaces-at-punctuation',
  scope: 'every text',
  findEdits(text) {
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
  { before: 'The gauge , new : it works .', after: 'The gauge, new: it works.' },
  { before: 'Un mot : la mer ; the wait . . . and .5 m', after: 'Un mot : la mer ; the wait . . . and .5 m' },
];

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
