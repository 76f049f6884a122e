import type { Block, Float, PaperText, Section } from '../paper.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';

/**
 * The text of a paper as Markdown: headings from the given level on, paragraphs, lists. Whatever stood in the file is
 * escaped, so rendering changes no character of it.
 */
export function textMarkdown(text: PaperText, headingLevel = 2): string {
  const heading = (words: string, level: number): string =>
    `${'#'.repeat(Math.min(level, 6))} ${escapeMarkdown(words)}`;
  const floats = (title: string, entries: readonly Float[]): string[] =>
    entries.length === 0 ? [] : [heading(title, headingLevel), ...entries.map(floatMarkdown)];
  return [
    ...(text.abstract.length > 0 ? [heading('Abstract', headingLevel), ...text.abstract.map(blockMarkdown)] : []),
    ...text.sections.flatMap((section) => [
      heading(sectionTitle(section), headingLevel + section.level - 1),
      ...section.blocks.map(blockMarkdown),
    ]),
    ...floats('Figures', text.figures),
    ...floats('Tables', text.tables),
    ...text.footnotes.map(({ mark, text: note }) => escapeMarkdown(`${mark} ${note}`)),
  ].join('\n\n');
}

/** Number and heading as they are printed: `2.1 Radiance fields`. */
export function sectionTitle({ number, heading }: Section): string {
  return number === undefined ? heading : `${number} ${heading}`;
}

/** A block as Markdown. */
export function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return escapeMarkdown(block.text);
    case 'equation':
      return escapeMarkdown(block.number === undefined ? block.text : `${block.text} (${block.number})`);
    case 'list':
      return block.ordered
        ? block.items.map(escapeMarkdown).join('\n\n')
        : block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
  }
}

function floatMarkdown({ label, caption }: Float): string {
  return `**${escapeMarkdown(label)}** ${escapeMarkdown(caption)}`;
}
