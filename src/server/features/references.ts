import type { Location, Position, ReferenceParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { mentionAt } from '../../core/mentions/findMentions.ts';
import type { Mention } from '../../core/mentions/mention.ts';
import type { PlacedMention } from '../../core/notes/noteIndex.ts';
import { cancellable } from '../cancellation.ts';
import type { Feature, FeatureContext } from '../feature.ts';

const longestId = 500;

/** All places in all notes that mention the paper at a position, in a note or in the paper file. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),

  register: (context) =>
    context.connection.onReferences(cancellable((params, signal) => find(params, context, signal))),
};

async function find(
  { textDocument, position, context: { includeDeclaration } }: ReferenceParams,
  { documents, papers, rows, notes }: FeatureContext,
  signal: AbortSignal,
): Promise<Location[] | null> {
  const document = documents.get(textDocument.uri);
  const mention = await notes.mentionAt(textDocument.uri, position, signal);
  const name = mention?.name ?? (document && idInRow(document, position));
  if (!name) {
    return null;
  }
  const resolution = await papers.resolve(name.written, name.kind, signal);
  if (resolution.kind !== 'exact' && resolution.kind !== 'inexact') {
    return (await notes.mentionsNamed(name, signal)).map(location);
  }
  const { paper } = resolution;
  const mentions = (await notes.mentionsOf(paper.id, signal)).map(location);
  return includeDeclaration ? [...(await rows.of([paper], signal)), ...mentions] : mentions;
}

/** The ID in a row of a paper file, which is no note: it begins the row. */
function idInRow(document: TextDocument, { line, character }: Position): Mention | undefined {
  if (line < 0 || line >= document.lineCount) {
    return undefined;
  }
  const lineStart = { line, character: 0 };
  const start = document.getText({ start: lineStart, end: { line, character: longestId } });
  const offset = document.offsetAt({ line, character }) - document.offsetAt(lineStart);
  return mentionAt(start, document.languageId, offset);
}

function location({ uri, mention }: PlacedMention): Location {
  return { uri, range: mention.range };
}
