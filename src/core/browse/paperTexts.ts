import type { Paper } from '../paper.ts';
import { bibliographicLine } from '../render/bibliographicLine.ts';
import { displayTitle } from '../render/displayTitle.ts';
import { firstAuthor } from './groupings.ts';
import { countOf, formatCount } from '../util/quantities.ts';

/** First author and year, for a row of little room: `Jin 2023`. */
export function authorAndYear(paper: Paper): string {
  const author = firstAuthor(paper);
  const authors = author !== undefined && paper.authors.length > 1 ? `${author} et al.` : author;
  return [authors, paper.year].filter((part) => part !== undefined).join(' ');
}

/** What stands behind the title in the tree: `Jin et al. 2023 · 2 notes`, the number of notes that mention the paper. */
export function rowDescription(paper: Paper, notes: number): string {
  return [authorAndYear(paper), notes > 0 ? countOf(notes, 'note') : ''].filter(Boolean).join(' · ');
}

/** All that a row shows by text and icon, as one would read it out. */
export function spokenPaper(paper: Paper, notes = 0): string {
  const problems = paper.problems.map(({ message }) => message);
  const about = `${displayTitle(paper)}, ${bibliographicLine(paper).replaceAll(' · ', ', ')}`;
  return [about, ...(notes > 0 ? [`In ${countOf(notes, 'note')}`] : []), ...problems].join('. ');
}

/** How many papers are shown: `100`, or `4 of 100` when it is not all of them. */
export function countText(shown: number, total: number): string {
  return shown === total ? formatCount(total) : `${formatCount(shown)} of ${formatCount(total)}`;
}
