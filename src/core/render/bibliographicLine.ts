import type { Author, Paper } from '../paper.ts';

/** All authors by name: `Xin Jin, Ling-Hao Han`. */
export function authorNames(authors: readonly Author[]): string {
  return authors.map(({ given, family }) => (given === undefined ? family : `${given} ${family}`)).join(', ');
}

/** Where and when a paper appeared: `CVPR 2023`. Empty when neither is known. */
export function venueAndYear({ venue, year }: Pick<Paper, 'venue' | 'year'>): string {
  return [venue, year].filter((part) => part !== undefined).join(' ');
}

/** All authors, venue and year in one line: `Xin Jin, Ling-Hao Han · CVPR 2023`. */
export function fullBibliographicLine(paper: Paper): string {
  return [authorNames(paper.authors), venueAndYear(paper)].filter(Boolean).join(' · ');
}

/** First author, venue and year in one line: `Jin · CVPR 2023`. */
export function bibliographicLine(paper: Paper): string {
  const first = paper.authors[0]?.family ?? '';
  const author = paper.authors.length > 1 ? `${first} et al.` : first;
  return [author, venueAndYear(paper)].filter(Boolean).join(' · ');
}
