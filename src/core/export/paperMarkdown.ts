import type { Paper, PaperText } from '../paper.ts';
import { fullBibliographicLine } from '../render/bibliographicLine.ts';
import { displayTitle } from '../render/displayTitle.ts';
import { escapeMarkdown } from '../render/escapeMarkdown.ts';
import { textMarkdown } from '../render/textMarkdown.ts';

/** A paper as a Markdown document of its own: title, where it appeared, ID and key, links, and its text. */
export function paperMarkdown(paper: Paper, text: PaperText | undefined): string {
  return [
    `# ${escapeMarkdown(displayTitle(paper))}`,
    escapeMarkdown(fullBibliographicLine(paper)),
    [
      `- ID: ${codeSpan(paper.id)}`,
      `- Citation key: ${codeSpan(paper.citationKey)}`,
      ...paper.links.map(({ kind, url }) => `- ${kind}: <${url}>`),
    ].join('\n'),
    text ? textMarkdown(text) : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Fenced with more backticks than the text has in a row (CommonMark 0.31.2, section 6.1). */
function codeSpan(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(1 + Math.max(0, ...runs.map(({ length }) => length)));
  return runs.length > 0 ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}
