/** The parts of a paper that are searched. `other`: citation key, venue, year, keywords. */
export const searchFields = ['title', 'authors', 'abstract', 'introduction', 'other'] as const;
export type SearchField = (typeof searchFields)[number];

/** Where the count of a field stands among the bits of all counts, and the greatest that has room. */
const counters: Readonly<Record<SearchField, { readonly shift: number; readonly most: number }>> = {
  title: { shift: 0, most: 1 },
  authors: { shift: 1, most: 1 },
  other: { shift: 2, most: 1 },
  abstract: { shift: 3, most: 255 },
  introduction: { shift: 11, most: 255 },
};

/** Counts with one occurrence more in a field; of nothing yet they are 0. */
export function addOccurrence(counts: number, field: SearchField): number {
  const { shift, most } = counters[field];
  return ((counts >> shift) & most) === most ? counts : counts + (1 << shift);
}

/**
 * What counts are kept as: for each field the greatest of these that they reach. In a text magnitudes are enough, since BM25
 * saturates; to be in a short field once is all there is.
 */
const levels: Readonly<Record<SearchField, readonly number[]>> = {
  title: [0, 1],
  authors: [0, 1],
  other: [0, 1],
  abstract: [0, 1, 2, 3, 6],
  introduction: [0, 1, 2, 4, 8, 16],
};

/** The counts of all fields in one byte: a digit for each field, the base of which is the number of its levels. */
export function fieldCode(counts: number): number {
  return searchFields.reduceRight((code, field) => {
    const { shift, most } = counters[field];
    const count = (counts >> shift) & most;
    return code * levels[field].length + levels[field].findLastIndex((level) => level <= count);
  }, 0);
}

/** About how often the term of a code stands in a field. */
export function occurrences(code: number, field: SearchField): number {
  let rest = code;
  for (const other of searchFields) {
    const base = levels[other].length;
    if (other === field) {
      return levels[field][rest % base] ?? 0;
    }
    rest = Math.floor(rest / base);
  }
  return 0;
}
