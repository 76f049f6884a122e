import type { Block, Footnote, PaperText, Section } from '../paper.ts';
import { annotateBlock } from './annotateBlock.ts';
import { escapeHtml } from './escapeHtml.ts';
import { FloatsAtMentions } from './floatsAtMentions.ts';
import { FootnoteMarks, noteId, noteMarkId } from './footnoteMarks.ts';
import type { MarkdownRenderer } from './markdownRenderer.ts';
import { outline, type OutlineEntry } from './outline.ts';
import { blockMarkdown } from './textMarkdown.ts';

/**
 * The text of a paper as HTML: its outline, then a `section` for the abstract and for each section, in the order of
 * reading. A figure or table stands behind the paragraph that mentions it first; those that none mentions stand at the end.
 *
 * @param below headings of the page behind the text
 */
export function articleText(text: PaperText, render: MarkdownRenderer, below: readonly OutlineEntry[] = []): string {
  const floats = new FloatsAtMentions([...text.figures, ...text.tables]);
  const footnoteMarks = new FootnoteMarks(text.footnotes);
  const entries: OutlineEntry[] = [];
  const section = (id: string, heading: Heading, content: string): string => {
    entries.push({ id, ...heading });
    return sectionHtml(id, heading, content);
  };
  const blocks = (of: readonly Block[]): string =>
    of.map((block) => blockHtml(block, footnoteMarks, render) + floats.mentionedIn(block)).join('');
  const abstract =
    text.abstract.length === 0 ? '' : section('abstract', { heading: 'Abstract', level: 1 }, blocks(text.abstract));
  const sections = text.sections.map((entry, index) => section(`section-${index + 1}`, entry, blocks(entry.blocks)));
  const unmentioned = floats.others();
  const rest = [
    text.truncated ? '<p class="end">The paper file has the text up to here.</p>' : '',
    unmentioned === '' ? '' : section('floats', { heading: 'Figures and tables', level: 1 }, unmentioned),
    footnotesHtml(text.footnotes, footnoteMarks),
  ];
  return [outline([...entries, ...below]), abstract, ...sections, ...rest].join('');
}

type Heading = Pick<Section, 'number' | 'heading' | 'level'>;

function sectionHtml(id: string, { number, heading, level }: Heading, content: string): string {
  // The title of the paper is the heading of level 1.
  const tag = `h${Math.min(level + 1, 6)}`;
  const sign = number === undefined ? '' : `<span class="number">${escapeHtml(number)}</span> `;
  return `<section aria-labelledby="${id}"><${tag} id="${id}">${sign}${escapeHtml(heading)}</${tag}>${content}</section>`;
}

function blockHtml(block: Block, footnoteMarks: FootnoteMarks, render: MarkdownRenderer): string {
  if (block.kind === 'equation') {
    const number = block.number === undefined ? '' : `<span class="number">(${escapeHtml(block.number)})</span>`;
    return `<p class="equation"><span>${escapeHtml(block.text)}</span> ${number}</p>`;
  }
  return render(blockMarkdown(block), annotateBlock(block, footnoteMarks));
}

function footnotesHtml(footnotes: readonly Footnote[], marks: FootnoteMarks): string {
  const notes = footnotes.map(({ mark, text }, index) => {
    const number = index + 1;
    const sign = escapeHtml(mark);
    const back = `<a href="#${noteMarkId(number)}" title="Back to the text">${sign}</a>`;
    return `<p id="${noteId(number)}"><sup>${marks.has(number) ? back : sign}</sup> ${escapeHtml(text)}</p>`;
  });
  return notes.length === 0 ? '' : `<section class="footnotes" aria-label="Footnotes">${notes.join('')}</section>`;
}
