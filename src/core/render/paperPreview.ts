import type { Paper, PaperText } from '../paper.ts';
import { abstractStart } from './abstractStart.ts';
import { bibliographicLine } from './bibliographicLine.ts';
import { displayTitle } from './displayTitle.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { sectionStart } from './sectionStart.ts';

/** A link under a preview. The URL is the program's own, never taken from a paper's text. */
export interface PreviewLink {
  readonly label: string;
  readonly url: string;
}

interface PreviewDetails {
  /** What else is known of the paper, in a few words each: `in 3 notes`. */
  readonly facts?: readonly string[];
  /** The heading of the section whose first sentences are shown; the abstract's unless told otherwise. */
  readonly section?: string | undefined;
}

/** A few lines that tell what a paper is about, as Markdown: for a hover or a tooltip. All of the paper is escaped. */
export function previewMarkdown(
  paper: Paper,
  text: PaperText | undefined,
  links: readonly PreviewLink[] = [],
  { facts = [], section }: PreviewDetails = {},
): string {
  return [
    `**${escapeMarkdown(displayTitle(paper))}**`,
    escapeMarkdown(factLine(paper, facts)),
    escapeMarkdown(summary(text, section)),
    links.map(({ label, url }) => `[${escapeMarkdown(label)}](<${url}>)`).join(' · '),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The same for a client that shows no Markdown. */
export function previewPlainText(
  paper: Paper,
  text: PaperText | undefined,
  { facts = [], section }: PreviewDetails = {},
): string {
  return [displayTitle(paper), factLine(paper, facts), summary(text, section)].filter(Boolean).join('\n\n');
}

function factLine(paper: Paper, facts: readonly string[]): string {
  return [bibliographicLine(paper), ...facts].filter(Boolean).join(' · ');
}

function summary(text: PaperText | undefined, section: string | undefined): string {
  if (!text) {
    return 'The paper file has no text for this paper.';
  }
  return section === undefined ? abstractStart(text) : sectionStart(text, section);
}
