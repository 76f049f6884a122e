import type { Edit } from '../../flow.ts';
import { marks } from '../../marks.ts';
import { sentenceEnds } from '../../sentences.ts';
import { breakCost } from './openings.ts';

/** The sign before an item of a list, with the white space around it. */
export interface Item {
  readonly start: number;
  readonly end: number;
}

/**
 * Edits that set items on lines of their own. The last item of a list ends with the text, or where it has about as many
 * sentences as the others and the next sentence opens another thought.
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
/** So much of a sentence tells how it opens. */
const opening = 80;
const mostOthers = 12;

/** A colon before an item leads up to another list. */
function isSameList(text: string, { end }: Item, next: Item): boolean {
  const between = text.slice(end, next.start);
  return between.length <= longestItem && !/[\n\u001e]/.test(between) && !between.trimEnd().endsWith(':');
}

/** What it costs an item to have a sentence more or less than all others, and the text behind a list to be a single sentence. */
const sentenceMore = 1.2;
const sentenceLess = 1;
const singleSentence = 1;
const mostMore = 6;

function lastItemEnd(text: string, items: readonly Item[], index: number, limit: number): Edit[] {
  const start = textStart(text, items[index]?.end ?? limit);
  const line = text.slice(start, limit).search(/[\n\u001e]/);
  const end = line < 0 ? limit : start + line;
  const others = sentencesOfOthers(text, items, index);
  const most = others.length === 0 ? mostMore : Math.max(1, ...others);
  const least = others.length === 0 ? 1 : Math.min(...others);
  const ends = sentenceEnds(text, start, end).filter((at) => /^\s+["“]?[\p{Lu}\d]/u.test(text.slice(at, at + 4)));
  const isWhole = ends.length < most + mostMore;
  let best = { at: end, cost: isWhole ? Math.max(0, ends.length + 1 - most) * sentenceMore : Infinity };
  ends.slice(0, most + mostMore).forEach((at, place) => {
    const count = place + 1;
    const cost =
      Math.max(0, count - most) * sentenceMore +
      Math.max(0, least - count) * sentenceLess +
      (place === ends.length - 1 ? singleSentence : 0) +
      Math.max(0, breakCost(text.slice(at, at + opening).trimStart(), ''));
    if (cost < best.cost) {
      best = { at, cost };
    }
  });
  return best.at === end ? [] : [{ start: best.at, end: best.at + 1, text: marks.paragraph }];
}

function sentencesOfOthers(text: string, items: readonly Item[], index: number): number[] {
  const counts: number[] = [];
  for (let other = index - 1; other >= Math.max(0, index - mostOthers); other -= 1) {
    const [item, next] = [items[other], items[other + 1]];
    if (!item || !next || !isSameList(text, item, next)) {
      break;
    }
    counts.push(sentenceEnds(text, textStart(text, item.end), next.start + 1).length);
  }
  return counts;
}

/** Behind the number of an item, whose full stop ends no sentence. */
function textStart(text: string, start: number): number {
  return start + (/^\(?(?:\d|[ivx]{1,3})[.)]/.exec(text.slice(start, start + 6))?.[0].length ?? 0);
}
