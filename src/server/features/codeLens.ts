import { CodeLensRefreshRequest, type CodeLens } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { noteHead, type NoteHead } from '../../core/notes/noteHead.ts';
import type { MentionName } from '../../core/notes/resolvedName.ts';
import type { Paper } from '../../core/paper.ts';
import { DisposableStack } from '../../core/util/disposable.ts';
import type { PaperCommand } from '../../protocol/serverMessages.ts';
import { cancellable } from '../cancellation.ts';
import { mentionsIn, rangeOf } from '../documents/documentMentions.ts';
import type { Feature, FeatureContext } from '../feature.ts';
import { formatCount } from '../../core/util/quantities.ts';

/**
 * On the first heading of a note that is about one paper: what the client can do with the paper. A client that names no such
 * commands gets nothing.
 */
export const codeLens: Feature = {
  capabilities: ({ client }) => (client.options.lensCommands ? { codeLensProvider: {} } : {}),

  register(context) {
    const { connection, documents, settings, papers, indexer, client } = context;
    const parts = new DisposableStack();
    parts.add(
      connection.onCodeLens(
        cancellable(async ({ textDocument }, signal): Promise<CodeLens[]> => {
          const document = documents.get(textDocument.uri);
          const isWanted = (await settings.get('codeLens', textDocument.uri, signal)) !== false;
          return document && isWanted ? lensesOf(document, context, signal) : [];
        }),
      ),
    );
    if (client.capabilities.workspace?.codeLens?.refreshSupport) {
      // A client that cannot be reached any more has no lenses to refresh.
      const refresh = () => connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
      parts.add(papers.onDidChange(refresh));
      parts.add(settings.onDidChange(refresh));
      parts.add(indexer.onDidSettle(() => context.notes.prepare().then(refresh, () => undefined)));
    }
    return parts;
  },
};

async function lensesOf(document: TextDocument, context: FeatureContext, signal: AbortSignal): Promise<CodeLens[]> {
  const head = noteHead(document.getText(), document.languageId);
  const paper = await subjectOf(document, head, context, signal);
  const { open, findMentions } = context.client.options.lensCommands ?? {};
  if (!paper || !open) {
    return [];
  }
  const range = rangeOf(document, head.heading ?? { start: 0, end: 0 });
  const others = (context.notes.countNotesOf(paper.id) ?? 1) - 1;
  const lens = ({ title, command }: PaperCommand): CodeLens => ({
    range,
    command: { title, command, arguments: [paper.id] },
  });
  const mentions = findMentions && others > 0 ? [{ ...findMentions, title: mentionedBy(others) }] : [];
  return [open, ...mentions].map(lens);
}

function mentionedBy(others: number): string {
  return others === 1 ? '1 other note mentions it' : `${formatCount(others)} other notes mention it`;
}

/** The paper that the note is about: the only one that its front matter names, or else its first heading. */
async function subjectOf(
  document: TextDocument,
  { named, frontMatter, heading }: NoteHead,
  { papers }: FeatureContext,
  signal: AbortSignal,
): Promise<Paper | undefined> {
  const onlyPaper = async (names: readonly MentionName[]): Promise<Paper | undefined> => {
    const resolved = await Promise.all(names.map(({ written, kind }) => papers.resolve(written, kind, signal)));
    const meant = resolved.flatMap((resolution) => (resolution.kind === 'exact' ? [resolution.paper] : []));
    return meant.every(({ id }) => id === meant[0]?.id) ? meant[0] : undefined;
  };
  const mentions = await mentionsIn(document, signal);
  const within = (part: NoteHead['heading']) =>
    part ? mentions.filter(({ start, end }) => start >= part.start && end <= part.end) : [];
  return (await onlyPaper(named)) ?? (await onlyPaper(within(frontMatter))) ?? (await onlyPaper(within(heading)));
}
