import type { Edit } from '../../flow.ts';
import { marks } from '../../marks.ts';
import type { RepairExample, RepairRule } from '../../repairRule.ts';
import { listEdits, type Item } from './listItems.ts';

const { numbered, paragraph } = marks;
const sign =
  /(?<=[.!?:;]|[;:] and|\p{Cc})\s?(?:\((\d|i{1,3}|iv|v|vi)\)|(?<!\(\p{L}\.)(\d|i{1,3}|iv|v)\)|(?<=[.:] )(\d)\.)\s?(?=["“]?\p{Lu})/gu;
const roman: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6 };
const shortestItem = 40;

interface NumberedItem extends Item {
  readonly number: number;
  /** `1.` and not `(1)`. */
  readonly isPlain: boolean;
}

/**
 * Sets numbered items that are sentences of their own on lines of their own, with their numbers: those behind `1.` as a list,
 * those behind `(1)` or `i)`, which sentences lead up to, as paragraphs. Short ones stay in their sentence.
 */
export const numberedLists: RepairRule = {
  name: 'numbered-lists',
  scope: 'running text',
  findEdits(text) {
    return listsOf(text).flatMap((list) => {
      const mark = list.every(({ isPlain }) => isPlain) ? numbered : '';
      return [...listEdits(text, list, mark), ...missingSpaces(text, list)].toSorted(
        (one, other) => one.start - other.start,
      );
    });
  },
};

/** What the rule does, shown. */
export const examples: readonly RepairExample[] = [
  {
    before:
      'We do: (1) Build a pier that is long enough for every boat. (2)Build a quay that is wide enough for carts.',
    after: `We do:${paragraph}(1) Build a pier that is long enough for every boat.${paragraph}(2) Build a quay that is wide enough for carts.`,
  },
  {
    before: 'We do: 1. Build a pier that is long enough for every boat. 2. Build a quay that is wide enough for carts.',
    after: `We do:${paragraph}${numbered}1. Build a pier that is long enough for every boat.${paragraph}${numbered}2. Build a quay that is wide enough for carts.`,
  },
  { before: 'We do: (1) Piers, (2) Quays.', after: 'We do: (1) Piers, (2) Quays.' },
  {
    before: 'Our aims are these: 1.Build a pier that is long enough for every boat.',
    after: `Our aims are these:${paragraph}${numbered}1. Build a pier that is long enough for every boat.`,
  },
];

function listsOf(text: string): NumberedItem[][] {
  const lists: NumberedItem[][] = [];
  for (const { 0: found, 1: one, 2: two, 3: three, index } of text.matchAll(sign)) {
    const mark = one ?? two ?? three ?? '';
    const item = {
      number: roman[mark] ?? Number(mark),
      isPlain: three !== undefined,
      start: index,
      end: index + (/^\s/.test(found) ? 1 : 0),
    };
    const list = lists.at(-1);
    const last = list?.at(-1);
    if (item.number === 1) {
      lists.push([item]);
    } else if (list && last && item.number === last.number + 1 && isNear(text, last, item)) {
      list.push(item);
    }
  }
  return lists.filter(
    (list) => (list.length > 1 || isOnlyOne(text, list)) && list.every((item, index) => isLong(item, list[index + 1])),
  );
}

/** A list of which the text holds no more than the start: `as follows: 1. We …`. */
function isOnlyOne(text: string, list: readonly NumberedItem[]): boolean {
  return list.every(({ start, isPlain }) => isPlain && text[start - 1] === ':');
}

function missingSpaces(text: string, list: readonly NumberedItem[]): Edit[] {
  return list.flatMap(({ end }) => {
    const at = end + (/^\S*?[).]/.exec(text.slice(end, end + 6))?.[0].length ?? 0);
    return text[at] === ' ' ? [] : [{ start: at, end: at, text: ' ' }];
  });
}

function isNear(text: string, previous: Item, { start }: Item): boolean {
  return start - previous.end < 1500 && !/[\n\u001e]/.test(text.slice(previous.end, start));
}

function isLong(item: Item, next: Item | undefined): boolean {
  return next === undefined || next.start - item.end >= shortestItem;
}
