import type { Edit } from '../../flow.ts';
import { marks } from '../../marks.ts';
import { isFinished, sentenceEnds } from '../../sentences.ts';
import { opensThought } from './openings.ts';

/** The sign before an item of a list, with the white space around it. */
export interface Item {
  readonly start: number;
  readonly end: number;
}

/**
 * Edits that set items on lines of their own. The last item of a list ends with the text, or where it has as many sentences as
 * the longest of the others, or where a sentence opens another thought.
 */
export function listEdits(text: string, items: readonly Item[], mark: string): Edit[] {
  return items.flatMap((item, index) => {
    const next = items[index + 1];
    const ends =
      next && isSameList(text, item, next) ? [] : lastItemEnd(text, items, index, next?.start ?? text.length);
    return [{ start: item.start, end: item.end, text: `${marks.paragraph}${mark}` }, ...ends];
  });
}

const longestItem = 1500;
const mostOthers = 12;

/** A colon before an item leads up to another list. */
function isSameList(text: string, { end }: Item, next: Item): boolean {
  const between = text.slice(end, next.start);
  return between.length <= longestItem && !/[\n\u001e]/.test(between) && !between.trimEnd().endsWith(':');
}

function lastItemEnd(text: string, items: readonly Item[], index: number, limit: number): Edit[] {
  const { end: start } = items[index] ?? { end: limit };
  const line = text.slice(start, limit).search(/[\n\u001e]/);
  const end = line < 0 ? limit : start + line;
  const ends = sentenceEnds(text, start, end).filter((at) => isFinished(text.slice(Math.max(0, at - 20), at)));
  const sentences = Math.max(1, ...sentencesOfOthers(text, items, index));
  const turn = ends.find((at) => opensThought(text.slice(at, at + 80).trimStart()));
  const at = Math.min(ends[sentences - 1] ?? Infinity, turn ?? Infinity);
  return at === Infinity || text.slice(at, end).trim() === '' || !/^\s+["“]?[\p{Lu}\d]/u.test(text.slice(at, at + 4))
    ? []
    : [{ start: at, end: at + 1, text: marks.paragraph }];
}

function sentencesOfOthers(text: string, items: readonly Item[], index: number): number[] {
  const counts: number[] = [];
  for (let other = index - 1; other >= Math.max(0, index - mostOthers); other -= 1) {
    const [item, next] = [items[other], items[other + 1]];
    if (!item || !next || !isSameList(text, item, next)) {
      break;
    }
    counts.push(sentenceEnds(text, item.end, next.start + 1).length);
  }
  return counts;
}
