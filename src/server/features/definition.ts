import type { Location, LocationLink, Range } from 'vscode-languageserver';
import { cancellable } from '../cancellation.ts';
import type { Feature } from '../feature.ts';
import { meantPapers } from '../papers/meantPapers.ts';
import { mentionAtPosition } from '../documents/mentionAtPosition.ts';

/** Leads from a mention to the paper's row in its file, where the ID is selected; to several rows where it may mean several. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),

  register({ connection, documents, papers, rows, client }) {
    const canLink = client.capabilities.textDocument?.definition?.linkSupport === true;
    return connection.onDefinition(
      cancellable(async ({ textDocument, position }, signal): Promise<Location[] | LocationLink[] | null> => {
        const document = documents.get(textDocument.uri);
        const found = document && (await mentionAtPosition(document, position, signal));
        if (!found) {
          return null;
        }
        const { written, kind } = found.mention;
        const meant = meantPapers(await papers.resolve(written, kind, signal));
        const places = await rows.of(meant, signal);
        return canLink ? places.map((place) => linkTo(place, found.range)) : places;
      }),
    );
  },
};

function linkTo({ uri, range }: Location, originSelectionRange: Range): LocationLink {
  return { originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range };
}
