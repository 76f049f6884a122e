import { SymbolKind, type SymbolInformation } from 'vscode-languageserver';
import { papersForSymbols, paperSymbol } from '../../core/search/paperSymbol.ts';
import { cancellable } from '../cancellation.ts';
import type { Feature } from '../feature.ts';

/** More than anybody looks through among the symbols of a workspace. */
const mostSymbols = 50;

/** Finds papers among the symbols of the workspace, where the papers are the server's own: a client finds its own by itself. */
export const workspaceSymbols: Feature = {
  capabilities: ({ papers }) => (papers.search ? { workspaceSymbolProvider: true } : {}),

  register({ connection, papers, rows }) {
    return connection.onWorkspaceSymbol(
      cancellable(async ({ query }, signal): Promise<SymbolInformation[]> => {
        const answer = await papers.search?.(query, mostSymbols, signal);
        const found = answer ? papersForSymbols(answer) : [];
        const places = await rows.of(found, signal);
        return found.flatMap((paper, index) => {
          const location = places[index];
          const { name, container } = paperSymbol(paper, query);
          return location ? [{ name, kind: SymbolKind.File, containerName: container, location }] : [];
        });
      }),
    );
  },
};
