import type { TextDocument } from 'vscode-languageserver-textdocument';
import { bibliographyList } from '../../core/bibliography/bibliographyList.ts';
import { bibliographyFile, writeItems } from '../../core/citations/bibliographyFile.ts';
import { cslItem } from '../../core/citations/cslItem.ts';
import { referenceText } from '../../core/citations/reference.ts';
import { DisposableStack } from '../../core/util/disposable.ts';
import {
  bibliographyFileRequest,
  bibliographyRequest,
  citationRequest,
  type BibliographyFileParams,
  type BibliographyFileResult,
  type BibliographyParams,
  type BibliographyResult,
  type CitationParams,
  type CitationResult,
} from '../../protocol/serverMessages.ts';
import { cancellable } from '../cancellation.ts';
import { formatFor, itemsUnder, noteBibliography } from '../citations/noteReferences.ts';
import { rangeOf } from '../documents/documentMentions.ts';
import type { Feature, FeatureContext } from '../feature.ts';

/** Formats references for a client that shows them or writes them into files. */
export const bibliography: Feature = {
  capabilities: () => ({}),

  register(context) {
    const { connection, documents, papers } = context;
    const parts = new DisposableStack();
    parts.add(
      connection.onRequest(
        citationRequest,
        cancellable(async ({ id, format: wanted }: CitationParams, signal): Promise<CitationResult> => {
          const paper = await papers.lookUp(id, signal);
          if (!paper) {
            return { problem: `The library has no paper with the ID ${id}.` };
          }
          const items = [cslItem(paper)];
          if (wanted !== 'text') {
            return { text: writeItems(items, wanted) };
          }
          const formatted = await formatFor(items, undefined, context, signal);
          return 'problem' in formatted ? formatted : { text: formatted.references.map(referenceText).join('\n') };
        }),
      ),
    );
    parts.add(
      connection.onRequest(
        bibliographyRequest,
        cancellable(async ({ uri }: BibliographyParams, signal): Promise<BibliographyResult> => {
          const document = documents.get(uri);
          return document ? editsFor(document, context, signal) : { problem: 'The note is not open.' };
        }),
      ),
    );
    parts.add(
      connection.onRequest(
        bibliographyFileRequest,
        cancellable(async ({ uri, format }: BibliographyFileParams, signal): Promise<BibliographyFileResult> => {
          const items = await itemsUnder(uri, context, signal);
          if (items.length === 0) {
            return { problem: 'The notes mention no paper of the library.' };
          }
          if (format !== 'text') {
            return { text: bibliographyFile(items, format) };
          }
          const formatted = await formatFor(items, uri, context, signal);
          return 'problem' in formatted
            ? formatted
            : { text: `${bibliographyList(formatted.references, 'plaintext')}\n` };
        }),
      ),
    );
    return parts;
  },
};

async function editsFor(
  document: TextDocument,
  context: FeatureContext,
  signal: AbortSignal,
): Promise<BibliographyResult> {
  const result = await noteBibliography(document, context, signal);
  if ('problem' in result) {
    return result;
  }
  const { edit } = result;
  return { edits: edit ? [{ range: rangeOf(document, edit), newText: edit.newText }] : [] };
}
