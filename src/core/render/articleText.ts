import type { Block, Footnote, PaperText, Section } from '../paper.ts';
import { escapeHtml } from './escapeHtml.ts';
import { FloatsAtMentions } from './floatsAtMentions.ts';
import type { MarkdownRenderer } from './markdownRenderer.ts';
import { blockMarkdown } from './textMarkdown.ts';

/**
 * The text of a paper as HTML: a `section` for the abstract and for each section, in the order of reading. A figure or table
 * stands behind the paragraph that mentions it first; those that none mentions stand at the end.
 */
export function articleText(text: PaperText, render: MarkdownRenderer): string {
  const floats = new FloatsAtMentions([...text.figures, ...text.tables]);
  const blocks = (entries: readonly Block[]): string =>
    entries.map((entry) => render(blockMarkdown(entry)) + floats.mentionedIn(entry)).join('');
  const abstract =
    text.abstract.length === 0 ? '' : section('abstract', { heading: 'Abstract', level: 1 }, blocks(text.abstract));
  const sections = text.sections.map((entry, index) => section(`section-${index + 1}`, entry, blocks(entry.blocks)));
  const unmentioned = floats.others();
  return [
    abstract,
    ...sections,
    text.truncated ? '<p class="end">The paper file has the text up to here.</p>' : '',
    unmentioned === '' ? '' : section('floats', { heading: 'Figures and tables', level: 1 }, unmentioned),
    footnotes(text.footnotes),
  ].join('');
}

type Heading = Pick<Section, 'number' | 'heading' | 'level'>;

function section(id: string, { number, heading, level }: Heading, content: string): string {
  // The title of the paper is the heading of level 1.
  const tag = `h${Math.min(level + 1, 6)}`;
  const sign = number === undefined ? '' : `<span class="number">${escapeHtml(number)}</span> `;
  return `<section aria-labelledby="${id}"><${tag} id="${id}">${sign}${escapeHtml(heading)}</${tag}>${content}</section>`;
}

function footnotes(entries: readonly Footnote[]): string {
  const notes = entries.map(({ mark, text }) => `<p><sup>${escapeHtml(mark)}</sup> ${escapeHtml(text)}</p>`);
  return entries.length === 0 ? '' : `<section class="footnotes" aria-label="Footnotes">${notes.join('')}</section>`;
}
