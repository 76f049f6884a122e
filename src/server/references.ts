import type { Location, ReferenceParams } from 'vscode-languageserver';
import type { PlacedMention } from '../core/notes/noteIndex.ts';
import { cancellable } from './cancellation.ts';
import type { Feature, FeatureContext } from './feature.ts';
import { mentionAtPosition } from './mentionAtPosition.ts';
import { paperRow } from './paperRow.ts';

/** All places in all notes that mention the paper at a position, in a note or in the paper file. */
export const references: Feature = {
  capabilities: { referencesProvider: true },

  register: (context) =>
    context.connection.onReferences(cancellable((params, signal) => find(params, context, signal))),
};

async function find(
  { textDocument, position, context: { includeDeclaration } }: ReferenceParams,
  { documents, papers, notes }: FeatureContext,
  signal: AbortSignal,
): Promise<Location[] | null> {
  const document = documents.get(textDocument.uri);
  const inNote = notes.mentionAt(textDocument.uri, position);
  const name = inNote?.name ?? (document && mentionAtPosition(document, position)?.mention);
  if (!name) {
    return null;
  }
  const resolution = await papers.resolve(name.written, name.kind, signal);
  if (resolution.kind !== 'exact' && resolution.kind !== 'inexact') {
    return (await notes.mentionsNamed(name, signal)).map(location);
  }
  const { paper } = resolution;
  const mentions = (await notes.mentionsOf(paper.id, signal)).map(location);
  return includeDeclaration ? [paperRow(paper), ...mentions] : mentions;
}

function location({ uri, mention }: PlacedMention): Location {
  return { uri, range: mention.range };
}
