import { DocumentHighlightKind, type DocumentHighlight } from 'vscode-languageserver';
import { cancellable } from '../cancellation.ts';
import type { Feature } from '../feature.ts';

/** All mentions in this note of the paper at a position. */
export const documentHighlight: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),

  register: ({ connection, notes }) =>
    connection.onDocumentHighlight(
      cancellable(async ({ textDocument: { uri }, position }, signal): Promise<DocumentHighlight[] | null> => {
        const mention = await notes.mentionAt(uri, position, signal);
        const alike = mention && (await notes.mentionsLike(mention, uri, signal));
        return alike?.map(({ range }) => ({ range, kind: DocumentHighlightKind.Read })) ?? null;
      }),
    ),
};
