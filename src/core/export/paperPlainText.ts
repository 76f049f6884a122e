import type { Block, Paper, PaperText } from '../paper.ts';
import { fullBibliographicLine } from '../render/bibliographicLine.ts';
import { displayTitle } from '../render/displayTitle.ts';
import { sectionTitle } from '../render/textMarkdown.ts';

/** A paper for a terminal: plain text, a blank line between paragraphs. */
export function paperPlainText(paper: Paper, text: PaperText | undefined): string {
  return [
    displayTitle(paper),
    fullBibliographicLine(paper),
    [paper.id, paper.citationKey, ...paper.links.map(({ url }) => url)].join('\n'),
    ...(text ? [] : ['The paper file has no text for this paper.']),
    ...(text && text.abstract.length > 0 ? ['Abstract', ...text.abstract.map(blockText)] : []),
    ...(text?.sections.flatMap((section) => [sectionTitle(section), ...section.blocks.map(blockText)]) ?? []),
    ...[...(text?.figures ?? []), ...(text?.tables ?? [])].map(({ label, caption }) => `${label}. ${caption}`),
    ...(text?.footnotes.map(({ mark, text: note }) => `${mark} ${note}`) ?? []),
  ].join('\n\n');
}

function blockText(block: Block): string {
  return block.kind === 'list'
    ? block.items.map((item) => (block.ordered ? item : `• ${item}`)).join('\n')
    : block.text;
}
