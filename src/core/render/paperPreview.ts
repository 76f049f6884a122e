import type { Paper, PaperText } from '../paper.ts';
import { abstractStart } from './abstractStart.ts';
import { bibliographicLine } from './bibliographicLine.ts';
import { displayTitle } from './displayTitle.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';

/** A link under a preview. The URL is the program's own, never taken from a paper's text. */
export interface PreviewLink {
  readonly label: string;
  readonly url: string;
}

/**
 * A few lines that tell what a paper is about, as Markdown: for a hover or a tooltip. All of the paper is escaped.
 *
 * @param facts what else is known of it, in a few words each: `in 3 notes`
 */
export function previewMarkdown(
  paper: Paper,
  text: PaperText | undefined,
  links: readonly PreviewLink[] = [],
  facts: readonly string[] = [],
): string {
  return [
    `**${escapeMarkdown(displayTitle(paper))}**`,
    escapeMarkdown(factLine(paper, facts)),
    escapeMarkdown(summary(text)),
    links.map(({ label, url }) => `[${escapeMarkdown(label)}](<${url}>)`).join(' · '),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The same for a client that shows no Markdown. */
export function previewPlainText(paper: Paper, text: PaperText | undefined, facts: readonly string[] = []): string {
  return [displayTitle(paper), factLine(paper, facts), summary(text)].filter(Boolean).join('\n\n');
}

function factLine(paper: Paper, facts: readonly string[]): string {
  return [bibliographicLine(paper), ...facts].filter(Boolean).join(' · ');
}

function summary(text: PaperText | undefined): string {
  return text ? abstractStart(text) : 'The paper file has no text for this paper.';
}
