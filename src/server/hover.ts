import { MarkupKind, type ClientCapabilities, type Hover, type MarkupContent } from 'vscode-languageserver';
import type { Paper, PaperLink, PaperText } from '../core/paper.ts';
import { previewMarkdown, previewPlainText, type PreviewLink } from '../core/render/paperPreview.ts';
import type { PaperCommand } from '../protocol/serverMessages.ts';
import { cancellable } from './cancellation.ts';
import type { Feature } from './feature.ts';
import { mentionAtPosition } from './mentionAtPosition.ts';

/** Tells on a paper's ID what the paper is about. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),

  register({ connection, documents, papers, notes, client }) {
    const kind = preferredMarkup(client.capabilities);
    const commands = client.options.paperCommands ?? [];
    return connection.onHover(
      cancellable(async ({ textDocument, position }, signal): Promise<Hover | null> => {
        const document = documents.get(textDocument.uri);
        const found = document && mentionAtPosition(document, position);
        if (!found) {
          return null;
        }
        const resolution = await papers.resolve(found.mention.written, found.mention.kind, signal);
        if (resolution.kind !== 'exact') {
          return null;
        }
        const { paper } = resolution;
        const text = paper.hasText ? await papers.text(paper.id, signal) : undefined;
        const facts = mentionedIn(notes.countNotesOf(paper.id));
        return { contents: describe(paper, text, kind, commands, facts), range: found.range };
      }),
    );
  },
};

/** The first that the client names of the two; plain text for one that names none. */
function preferredMarkup({ textDocument }: ClientCapabilities): MarkupKind {
  const kinds: readonly string[] = textDocument?.hover?.contentFormat ?? [];
  const [first] = kinds.filter((kind) => kind === MarkupKind.Markdown || kind === MarkupKind.PlainText);
  return first === MarkupKind.Markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
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
    return { kind, value: [previewPlainText(paper, text, facts), ...pageOf(paper)].join('\n\n') };
  }
  const links = commands.length > 0 ? commandLinks(paper, commands) : publishedLinks(paper);
  return { kind, value: previewMarkdown(paper, text, links, facts) };
}

function commandLinks({ id }: Paper, commands: readonly PaperCommand[]): PreviewLink[] {
  const args = encodeURIComponent(JSON.stringify([id]));
  return commands.map(({ title, command }) => ({ label: title, url: `command:${command}?${args}` }));
}

const publishedLabels: Partial<Record<PaperLink['kind'], string>> = { paper: 'Open-access page', pdf: 'PDF' };

function publishedLinks({ links }: Paper): PreviewLink[] {
  return links.flatMap(({ kind, url }) => {
    const label = publishedLabels[kind];
    return label === undefined ? [] : [{ label, url }];
  });
}

/** Plain text has no links, but most clients let a person follow an address. */
function pageOf({ links }: Paper): string[] {
  return links.filter(({ kind }) => kind === 'paper').map(({ url }) => url);
}
