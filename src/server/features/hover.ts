import { MarkupKind, type Hover } from 'vscode-languageserver';
import type { Paper, PaperLink, PaperText } from '../../core/paper.ts';
import { displayTitle } from '../../core/render/displayTitle.ts';
import { escapeMarkdown } from '../../core/render/escapeMarkdown.ts';
import { previewMarkdown, previewPlainText, type PreviewLink } from '../../core/render/paperPreview.ts';
import { paperPage } from '../../core/writing/paperPage.ts';
import type { PaperCommand } from '../../protocol/serverMessages.ts';
import { cancellable } from '../cancellation.ts';
import type { Feature } from '../feature.ts';
import { mentionAtPosition } from '../documents/mentionAtPosition.ts';
import { commandUri, preferredMarkup } from '../papers/paperMarkup.ts';

/** Tells on a mention what its paper is about; which papers it may mean where it could be several. */
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
        switch (resolution.kind) {
          case 'exact':
          case 'inexact': {
            const { paper } = resolution;
            const text = paper.hasText ? await papers.text(paper.id, signal) : undefined;
            const details = { facts: mentionedIn(notes.countNotesOf(paper.id)), section: found.mention.section };
            const value = describe(paper, text, { kind, commands, details });
            const notice = resolution.kind === 'exact' ? '' : inexactNotice(found.mention.written, kind);
            return { contents: { kind, value: notice + value }, range: found.range };
          }
          case 'ambiguous': {
            const value = nameAll(found.mention.written, resolution.papers, kind);
            return { contents: { kind, value }, range: found.range };
          }
          case 'unknown':
            return null;
        }
      }),
    );
  },
};

function inexactNotice(written: string, kind: MarkupKind): string {
  return `No paper is called “${escaped(written, kind)}”; this is the nearest one.\n\n`;
}

/** What a name may mean that several papers could have. */
function nameAll(written: string, papers: readonly Paper[], kind: MarkupKind): string {
  const lines = papers.map((paper) => `- ${escaped(displayTitle(paper), kind)} (${escaped(paper.id, kind)})`);
  return [`“${escaped(written, kind)}” could be each of these papers:`, lines.join('\n')].join('\n\n');
}

function escaped(text: string, kind: MarkupKind): string {
  return kind === MarkupKind.Markdown ? escapeMarkdown(text) : text;
}

/** That the note at hand mentions the paper, its reader knows. */
function mentionedIn(notes: number | undefined): string[] {
  return notes === undefined || notes < 2 ? [] : [`in ${notes} notes`];
}

interface Shown {
  readonly kind: MarkupKind;
  readonly commands: readonly PaperCommand[];
  readonly details: { readonly facts: readonly string[]; readonly section: string | undefined };
}

function describe(paper: Paper, text: PaperText | undefined, { kind, commands, details }: Shown): string {
  if (kind === MarkupKind.PlainText) {
    // Plain text has no links, but most clients let a person follow an address.
    return [previewPlainText(paper, text, details), paperPage(paper) ?? ''].filter(Boolean).join('\n\n');
  }
  const links = commands.length > 0 ? commandLinks(paper, commands) : publishedLinks(paper);
  return previewMarkdown(paper, text, links, details);
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
