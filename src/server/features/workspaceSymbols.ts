import { SymbolKind, type SymbolInformation } from 'vscode-languageserver';
import type { Paper } from '../../core/paper.ts';
import { papersForSymbols, paperSymbol } from '../../core/search/paperSymbol.ts';
import { cancellable } from '../cancellation.ts';
import type { Feature } from '../feature.ts';

/** More than anybody looks through among the symbols of a workspace. */
const mostSymbols = 50;

/** Finds papers among the symbols of the workspace, where the papers are the server's own: a client finds its own by itself. */
export const workspaceSymbols: Feature = {
  capabilities: ({ papers }) => (papers.search ? { workspaceSymbolProvider: true } : {}),

  register({ connection, papers }) {
    return connection.onWorkspaceSymbol(
      cancellable(async ({ query }, signal): Promise<SymbolInformation[]> => {
        const answer = await papers.search?.(query, mostSymbols, signal);
        return answer ? papersForSymbols(answer).map((paper) => symbolOf(paper, query)) : [];
      }),
    );
  },
};

function symbolOf(paper: Paper, query: string): SymbolInformation {
  const { name, container, line, start, end } = paperSymbol(paper, query);
  const range = { start: { line, character: start }, end: { line, character: end } };
  return { name, kind: SymbolKind.File, containerName: container, location: { uri: paper.place.file, range } };
}
