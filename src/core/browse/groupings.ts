import type { Paper } from '../paper.ts';
import { venueAndYear } from '../render/bibliographicLine.ts';
import { compareKnownText, compareText } from './compareText.ts';

export type Grouping = 'venue' | 'author' | 'letter';

/** One way to group papers. Papers with the same key form a group. */
export interface GroupingRule {
  /** The name of the grouping, as a person chooses it. */
  readonly title: string;
  keyOf(paper: Paper): string;
  /** The name of the group that a paper belongs to. */
  labelOf(paper: Paper): string;
  /** Orders groups, by any paper of each. */
  compare(one: Paper, other: Paper): number;
}

/** Every grouping there is, in the order in which they are offered. */
export const groupings: Readonly<Record<Grouping, GroupingRule>> = {
  venue: { title: 'Venue and year', keyOf: venueAndYear, labelOf: venueLabel, compare: compareVenues },
  author: {
    title: 'First author',
    keyOf: (paper) => firstAuthor(paper) ?? '',
    labelOf: (paper) => firstAuthor(paper) ?? 'Author unknown',
    compare: (one, other) => compareKnownText(firstAuthor(one), firstAuthor(other)),
  },
  letter: {
    title: 'First letter of the title',
    keyOf: firstLetter,
    labelOf: firstLetter,
    compare: (one, other) => compareLetters(firstLetter(one), firstLetter(other)),
  },
};

/** Whether a value, as it comes from storage, names a grouping. */
export function isGrouping(value: unknown): value is Grouping {
  return typeof value === 'string' && Object.hasOwn(groupings, value);
}

/** Family name of the first author, where there is one. */
export function firstAuthor(paper: Paper): string | undefined {
  return paper.authors[0]?.family || undefined;
}

function venueLabel(paper: Paper): string {
  const known = venueAndYear(paper);
  return known === '' ? 'Venue unknown' : paper.year === undefined ? `${known}, year unknown` : known;
}

/** The newest first. */
function compareVenues(one: Paper, other: Paper): number {
  return (other.year ?? 0) - (one.year ?? 0) || compareKnownText(one.venue, other.venue);
}

/** The letter that a title begins with, without its diacritics; `#` for digits and symbols. */
function firstLetter({ title }: Paper): string {
  const [first = ''] = title.normalize('NFKD');
  return /^\p{L}/u.test(first) ? first.toUpperCase() : '#';
}

/** `#` first, which is where titles that begin with a digit are sorted too. */
function compareLetters(one: string, other: string): number {
  return Number(other === '#') - Number(one === '#') || compareText(one, other);
}
