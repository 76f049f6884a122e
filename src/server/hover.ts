import { MarkupKind, type Hover, type MarkupContent } from 'vscode-languageserver';
import type { Paper, PaperLink, PaperText } from '../core/paper.ts';
import { escapeMarkdown } from '../core/render/escapeMarkdown.ts';
import { previewMarkdown, previewPlainText, type PreviewLink } from '../core/render/paperPreview.ts';
import { paperPage } from '../core/writing/paperPage.ts';
import type { PaperCommand } from '../protocol/serverMessages.ts';
import { cancellable } from './cancellation.ts';
import type { Feature } from './feature.ts';
import { mentionAtPosition } from './mentionAtPosition.ts';
import { commandUri, preferredMarkup } from './paperMarkup.ts';

/** Tells on a paper's ID what the paper is about. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),

  register({ connection, documents, papers, notes, client }) {
    const kind = preferredMarkup(client.capabilities.textDocument?.hover?.contentFormat);
    const commands = client.options.paperCommands ?? [];
    return connection.onHover(
      cancellable(async ({ textDocument, position }, signal): Promise<Hover | null> => {
        const document = documents.get(textDocument.uri);
        const found = document && (await mentionAtPosition(document, position, signal));
        if (!found) {
          return null;
        }
        const resolution = await papers.resolve(found.mention.written, found.mention.kind, signal);
        if (resolution.kind !== 'exact' && resolution.kind !== 'inexact') {
          return null;
        }
        const { paper } = resolution;
        const text = paper.hasText ? await papers.text(paper.id, signal) : undefined;
        const facts = mentionedIn(notes.countNotesOf(paper.id));
        const { kind: markup, value } = describe(paper, text, kind, commands, facts);
        const notice = resolution.kind === 'exact' ? '' : inexactNotice(found.mention.written, markup);
        return { contents: { kind: markup, value: notice + value }, range: found.range };
      }),
    );
  },
};

function inexactNotice(written: string, kind: MarkupKind): string {
  const name = kind === MarkupKind.Markdown ? escapeMarkdown(written) : written;
  return `No paper is called “${name}”; this is the nearest one.\n\n`;
}

/** That the note at hand mentions the paper, its reader knows. */
function mentionedIn(notes: number | undefined): string[] {
  return notes === undefined || notes < 2 ? [] : [`in ${notes} notes`];
}

function describe(
  paper: Paper,
  text: PaperText | undefined,
  kind: MarkupKind,
  commands: readonly PaperCommand[],
  facts: readonly string[],
): MarkupContent {
  if (kind === MarkupKind.PlainText) {
    // Plain text has no links, but most clients let a person follow an address.
    return { kind, value: [previewPlainText(paper, text, facts), paperPage(paper) ?? ''].filter(Boolean).join('\n\n') };
  }
  const links = commands.length > 0 ? commandLinks(paper, commands) : publishedLinks(paper);
  return { kind, value: previewMarkdown(paper, text, links, facts) };
}

function commandLinks(paper: Paper, commands: readonly PaperCommand[]): PreviewLink[] {
  return commands.map((command) => ({ label: command.title, url: commandUri(command, paper) }));
}

const publishedLabels: Partial<Record<PaperLink['kind'], string>> = { paper: 'Open-access page', pdf: 'PDF' };

function publishedLinks({ links }: Paper): PreviewLink[] {
  return links.flatMap(({ kind, url }) => {
    const label = publishedLabels[kind];
    return label === undefined ? [] : [{ label, url }];
  });
}
