import type { Paper } from '../paper.ts';
import { compareKnownText, compareText } from './compareText.ts';
import { firstAuthor } from './groupings.ts';

export type Sorting = 'title' | 'author' | 'file';

/** One order of papers. */
export interface SortingRule {
  /** The name of the order, as a person chooses it. */
  readonly title: string;
  /** Absent where the papers stay in the order of their files. */
  compare?(one: Paper, other: Paper): number;
}

/** Every order there is, as they are offered. Articles count: a title is found under the word that it begins with. */
export const sortings: Readonly<Record<Sorting, SortingRule>> = {
  title: { title: 'Title', compare: compareTitles },
  author: {
    title: 'First author',
    compare: (one, other) => compareKnownText(firstAuthor(one), firstAuthor(other)) || compareTitles(one, other),
  },
  file: { title: 'Order in the file' },
};

/** Whether a value, as it comes from storage, names a sorting. */
export function isSorting(value: unknown): value is Sorting {
  return typeof value === 'string' && Object.hasOwn(sortings, value);
}

function compareTitles(one: Paper, other: Paper): number {
  return compareText(one.title, other.title);
}
