import type { Paper } from '../paper.ts';
import { authorNames } from '../render/bibliographicLine.ts';
import { displayTitle } from '../render/displayTitle.ts';

/** What stands for a paper in the path and in the template of its reading note, by name; undefined where it is not known. */
export type PaperVariables = Readonly<Record<VariableName, string | number | readonly string[] | undefined>>;

const names = ['title', 'authors', 'firstAuthor', 'venue', 'year', 'id', 'citationKey'] as const;
type VariableName = (typeof names)[number];

export function paperVariables(paper: Paper): PaperVariables {
  const { authors, venue, year, id, citationKey } = paper;
  return {
    title: clean(displayTitle(paper)),
    authors: authors.length > 0 ? authors.map((author) => clean(authorNames([author]))) : undefined,
    firstAuthor: authors[0] && clean(authors[0].family),
    venue: venue && clean(venue),
    year,
    id: clean(id),
    citationKey: clean(citationKey),
  };
}

/** The value of a variable by a name that a person has written; null for no name of a variable. */
export function variableOf(variables: PaperVariables, written: string): PaperVariables[VariableName] | null {
  const name = names.find((one) => one === written);
  return name ? variables[name] : null;
}

/** A value in running text. */
export function plainValue(value: Exclude<PaperVariables[VariableName], undefined>): string {
  return typeof value === 'object' ? value.join(', ') : String(value);
}

/** One line, without what controls a terminal or turns the direction of writing. */
function clean(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cs}\ufffe\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
}
