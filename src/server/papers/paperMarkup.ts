import { MarkupKind, type MarkupContent } from 'vscode-languageserver';
import type { Paper, PaperText } from '../../core/paper.ts';
import { previewMarkdown, previewPlainText } from '../../core/render/paperPreview.ts';
import type { PaperCommand } from '../../protocol/serverMessages.ts';

/** The first that a client names of the two; plain text for one that names none. */
export function preferredMarkup(kinds: readonly string[] | undefined): MarkupKind {
  const first = kinds?.find((kind) => kind === MarkupKind.Markdown || kind === MarkupKind.PlainText);
  return first === MarkupKind.Markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
}

/** What a paper is about, without links. */
export function paperPreview(paper: Paper, text: PaperText | undefined, kind: MarkupKind): MarkupContent {
  const value = kind === MarkupKind.Markdown ? previewMarkdown(paper, text) : previewPlainText(paper, text);
  return { kind, value };
}

/** The address by which VS Code runs a command of the client on a paper. */
export function commandUri({ command }: PaperCommand, { id }: Paper): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify([id]))}`;
}
