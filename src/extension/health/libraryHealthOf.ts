import * as vscode from 'vscode';
import type { LibraryHealth } from '../../core/health/libraryHealth.ts';
import { problemKinds } from '../../core/health/problemKinds.ts';
import type { LibrarySearch } from '../../core/search/librarySearch.ts';
import type { LibraryLoader } from '../files/libraryLoader.ts';

/** Gathers what is known of the library's health now. */
export function libraryHealthOf(loaded: LibraryLoader, search: LibrarySearch, version: string): LibraryHealth {
  const failures = new Map(loaded.failures.map(({ uri, reason }) => [uri.toString(), reason]));
  return {
    papers: loaded.library.papers.length,
    isLoading: loaded.state === 'loading',
    files: Array.from(loaded.results, ([file, { rows, problems, ...facts }]) => {
      const failure = failures.get(file);
      return {
        ...facts,
        file,
        papers: rows.length,
        problems: problemKinds(problems),
        ...(failure !== undefined && { failure }),
      };
    }),
    index: search.indexFacts,
    programs: [
      `Lectern ${version}`,
      `${vscode.env.appName} ${vscode.version} (${vscode.env.uiKind === vscode.UIKind.Web ? 'in the browser' : 'on the desktop'})`,
    ],
  };
}
