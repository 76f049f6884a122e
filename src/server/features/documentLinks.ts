import type { DocumentLink } from 'vscode-languageserver';
import type { Mention } from '../../core/mentions/mention.ts';
import type { Paper } from '../../core/paper.ts';
import type { PaperSource } from '../../core/paperSource.ts';
import { displayTitle } from '../../core/render/displayTitle.ts';
import { DisposableStack } from '../../core/util/disposable.ts';
import { paperPage } from '../../core/writing/paperPage.ts';
import { asRecord, type PaperCommand } from '../../protocol/serverMessages.ts';
import { cancellable } from '../cancellation.ts';
import { mentionsIn, rangeOf } from '../documents/documentMentions.ts';
import type { Feature } from '../feature.ts';
import { commandUri } from '../papers/paperMarkup.ts';

/** Makes mentions links: to the first command that the client has for papers (it opens the reader), or else to the paper's page. */
export const documentLinks: Feature = {
  capabilities: () => ({ documentLinkProvider: { resolveProvider: true } }),

  register({ connection, documents, papers, client }) {
    const [open] = client.options.paperCommands ?? [];
    const parts = new DisposableStack();
    parts.add(
      connection.onDocumentLinks(
        cancellable(async ({ textDocument }, signal): Promise<DocumentLink[]> => {
          const document = documents.get(textDocument.uri);
          // Editors make links of addresses by themselves.
          const mentions = document ? (await mentionsIn(document, signal)).filter(({ form }) => form !== 'url') : [];
          const places = mentions.map((mention) => document && rangeOf(document, mention));
          const named = await namedPapers(mentions, papers, signal);
          return mentions.flatMap((mention, index) => {
            const range = places[index];
            const paper = named.get(nameOf(mention));
            const leadsSomewhere = paper !== undefined && (open !== undefined || paperPage(paper) !== undefined);
            return range && leadsSomewhere ? [{ range, data: { paperId: paper.id } }] : [];
          });
        }),
      ),
    );
    parts.add(
      connection.onDocumentLinkResolve(
        cancellable(async (link, signal): Promise<DocumentLink> => {
          const { paperId } = asRecord(link.data);
          const paper = typeof paperId === 'string' ? await papers.lookUp(paperId, signal) : undefined;
          return paper ? { ...link, ...targetOf(paper, open) } : link;
        }),
      ),
    );
    return parts;
  },
};

/** The papers that mentions name, by `nameOf`. A note names most of its papers more than once; each name is asked for once. */
async function namedPapers(
  mentions: readonly Mention[],
  papers: PaperSource,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Paper>> {
  const names = new Map(mentions.map((mention) => [nameOf(mention), mention]));
  const entries = Array.from(names, async ([name, { written, kind }]) => {
    const resolution = await papers.resolve(written, kind, signal);
    return resolution.kind === 'exact' || resolution.kind === 'inexact' ? [[name, resolution.paper] as const] : [];
  });
  return new Map((await Promise.all(entries)).flat());
}

function nameOf({ kind, written }: Mention): string {
  return `${kind} ${written}`;
}

function targetOf(paper: Paper, open: PaperCommand | undefined): Pick<DocumentLink, 'target' | 'tooltip'> {
  const target = open ? commandUri(open, paper) : paperPage(paper);
  return { tooltip: displayTitle(paper), ...(target !== undefined && { target }) };
}
