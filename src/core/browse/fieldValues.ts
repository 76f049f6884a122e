import type { Paper } from '../paper.ts';

/** A value that papers have, and how many have it. */
export interface FieldValue {
  readonly value: string;
  readonly count: number;
}

/** The values that the papers of a library have, for those who complete a query. Counted when first asked for. */
export class FieldValues {
  readonly #papers: readonly Paper[];
  readonly #counted = new Map<string, readonly FieldValue[]>();

  constructor(papers: readonly Paper[]) {
    this.#papers = papers;
  }

  /** Those that most papers have come first. */
  get authors(): readonly FieldValue[] {
    return this.#count('authors', ({ authors }) => authors.map(({ family }) => family));
  }

  /** Those that most papers have come first. */
  get venues(): readonly FieldValue[] {
    return this.#count('venues', ({ venue }) => (venue === undefined ? [] : [venue]));
  }

  /** The latest comes first. */
  get years(): readonly FieldValue[] {
    const counted = this.#count('years', ({ year }) => (year === undefined ? [] : [String(year)]));
    return counted.toSorted((one, other) => Number(other.value) - Number(one.value));
  }

  #count(field: string, valuesOf: (paper: Paper) => readonly string[]): readonly FieldValue[] {
    const counted = this.#counted.get(field) ?? countValues(this.#papers.flatMap(valuesOf));
    this.#counted.set(field, counted);
    return counted;
  }
}

function countValues(values: readonly string[]): FieldValue[] {
  const counts = new Map<string, number>();
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return Array.from(counts, ([value, count]) => ({ value, count })).sort(
    (one, other) => other.count - one.count || (one.value < other.value ? -1 : 1),
  );
}
