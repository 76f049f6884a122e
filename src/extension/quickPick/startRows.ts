import type { Paper } from '../../core/paper.ts';
import { queryFields, queryOperators } from '../../core/search/query/queryLanguage.ts';
import type { LibraryState } from '../files/libraryLoader.ts';
import { paperRow, plain, section, typingRow, type SearchRow } from './searchRow.ts';

interface Start {
  readonly recentPapers: readonly Paper[];
  readonly recentSearches: readonly string[];
  readonly papers: readonly Paper[];
}

/** What an empty box offers: the papers opened last, the searches made last, and all papers. */
export function startRows({ recentPapers, recentSearches, papers }: Start): SearchRow[] {
  return [
    ...section('Recent papers', recentPapers.map(paperRow)),
    ...section(
      'Recent searches',
      recentSearches.map((query) => typingRow(`$(history) ${plain(query)}`, query)),
    ),
    ...section('All papers', papers.map(paperRow)),
  ];
}

/** What can be asked; accepting a row types its example. */
export function helpRows(): SearchRow[] {
  return [
    ...section(
      'What to type',
      queryOperators.map(({ example, description }) => typingRow(example, example, description)),
    ),
    ...section(
      'Fields',
      queryFields.map(({ example, description }) => typingRow(example, example, description)),
    ),
  ];
}

/** What to do when there is no paper to search. */
export function emptyLibraryRows(state: LibraryState): readonly SearchRow[] {
  const headings: Partial<Record<LibraryState, string>> = {
    none: 'No paper file yet',
    empty: 'The paper file holds no papers',
    failed: 'The paper file could not be read',
  };
  const heading = headings[state];
  return heading === undefined
    ? []
    : section(heading, [
        { label: '$(folder-opened) Open Paper File…', command: 'lectern.openPaperFile', alwaysShow: true },
        { label: '$(library) Open Sample Library', command: 'lectern.openSampleLibrary', alwaysShow: true },
        { label: '$(output) Show Log', command: 'lectern.showLog', alwaysShow: true },
      ]);
}
