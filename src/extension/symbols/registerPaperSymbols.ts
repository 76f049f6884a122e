import * as vscode from 'vscode';
import { papersForSymbols, paperSymbol } from '../../core/search/paperSymbol.ts';
import type { Paper } from '../../core/paper.ts';
import type { PaperSearch } from '../../core/search/searchHit.ts';
import type { LoadedLibrary } from '../files/libraryLoader.ts';

interface Dependencies {
  readonly loaded: LoadedLibrary;
  readonly search: PaperSearch;
}

/** More than anybody looks through among the symbols of a workspace. */
const mostSymbols = 50;

/** Papers among the symbols of the workspace. The paper files are read when something is first looked for. */
export function registerPaperSymbols({ loaded, search }: Dependencies): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query, token) {
      if (query.trim() === '') {
        return [];
      }
      await loaded.ensureLoaded();
      const searching = new AbortController();
      const subscription = token.onCancellationRequested(() => searching.abort());
      try {
        const answer = await search.search(query, { limit: mostSymbols, signal: searching.signal });
        return papersForSymbols(answer).map((paper) => symbolOf(paper, query));
      } catch (error) {
        if (searching.signal.aborted) {
          return [];
        }
        throw error;
      } finally {
        subscription.dispose();
      }
    },
  });
}

function symbolOf(paper: Paper, query: string): vscode.SymbolInformation {
  const { name, container, line, start, end } = paperSymbol(paper, query);
  const location = new vscode.Location(vscode.Uri.parse(paper.place.file), new vscode.Range(line, start, line, end));
  return new vscode.SymbolInformation(name, vscode.SymbolKind.File, container, location);
}
