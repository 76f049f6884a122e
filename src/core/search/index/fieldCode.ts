/** The parts of a paper that are searched. `other`: citation key, venue, year, keywords. */
export const searchFields = ['title', 'authors', 'abstract', 'introduction', 'other'] as const;
export type SearchField = (typeof searchFields)[number];

/**
 * How often a term stands in each field of a paper, in one byte: two bits for title, abstract and introduction, where BM25's
 * saturation makes more of little use, one for authors and other.
 */
const shifts: Readonly<Record<SearchField, number>> = { title: 0, authors: 2, other: 3, abstract: 4, introduction: 6 };
const masks: Readonly<Record<SearchField, number>> = {
  title: 3,
  authors: 1,
  other: 1,
  abstract: 3,
  introduction: 3,
};
/**
 * What a count of 3, the greatest, is worth. An introduction mentions much once or twice; what it comes back to, the paper is
 * about.
 */
const manyOccurrences: Readonly<Record<SearchField, number>> = {
  title: 3,
  authors: 1,
  other: 1,
  abstract: 4,
  introduction: 15,
};

/** A code with one occurrence more in a field. */
export function addOccurrence(code: number, field: SearchField): number {
  const isFull = ((code >> shifts[field]) & masks[field]) === masks[field];
  return isFull ? code : code + (1 << shifts[field]);
}

/** About how often the term stands in a field. */
export function occurrences(code: number, field: SearchField): number {
  const count = (code >> shifts[field]) & masks[field];
  return count === masks[field] ? manyOccurrences[field] : count;
}
