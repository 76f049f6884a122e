import { InlayHintRefreshRequest, type InlayHint } from 'vscode-languageserver';
import type { Mention } from '../../core/mentions/mention.ts';
import { displayTitle } from '../../core/render/displayTitle.ts';
import type { Paper } from '../../core/paper.ts';
import { DisposableStack } from '../../core/util/disposable.ts';
import { cancellable } from '../cancellation.ts';
import { mentionsIn } from '../documents/documentMentions.ts';
import type { Feature, FeatureContext } from '../feature.ts';

/** Tells behind a mention who wrote the paper and when, where the person wants it. */
export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),

  register(context) {
    const { connection, documents, settings, papers, client } = context;
    const parts = new DisposableStack();
    parts.add(
      connection.languages.inlayHint.on(
        cancellable(async ({ textDocument, range }, signal): Promise<InlayHint[]> => {
          const document = documents.get(textDocument.uri);
          if (!document || (await settings.get('inlayHints', document.uri, signal)) !== true) {
            return [];
          }
          const from = document.offsetAt(range.start);
          const to = document.offsetAt(range.end);
          const mentions = (await mentionsIn(document, signal)).filter(
            ({ form, outer }) => form !== 'url' && outer.end >= from && outer.end <= to,
          );
          const places = mentions.map(({ outer }) => document.positionAt(outer.end));
          const named = await Promise.all(mentions.map((mention) => paperOf(mention, context, signal)));
          return named.flatMap((paper, index) => {
            const position = places[index];
            return paper && position ? [hintFor(paper, position)] : [];
          });
        }),
      ),
    );
    if (client.capabilities.workspace?.inlayHint?.refreshSupport) {
      // A client that cannot be reached any more has no hints to refresh.
      const refresh = () => connection.sendRequest(InlayHintRefreshRequest.type).catch(() => undefined);
      parts.add(papers.onDidChange(refresh));
      parts.add(settings.onDidChange(refresh));
    }
    return parts;
  },
};

async function paperOf(
  { written, kind }: Mention,
  { papers }: FeatureContext,
  signal: AbortSignal,
): Promise<Paper | undefined> {
  const resolution = await papers.resolve(written, kind, signal);
  return resolution.kind === 'exact' || resolution.kind === 'inexact' ? resolution.paper : undefined;
}

function hintFor(paper: Paper, position: InlayHint['position']): InlayHint {
  const [first, ...others] = paper.authors;
  const author = others.length > 0 ? `${first?.family ?? ''} et al.` : first?.family;
  const label = [author, paper.year].filter((part) => part !== undefined).join(' ') || displayTitle(paper);
  return { position, label, tooltip: displayTitle(paper), paddingLeft: true };
}
