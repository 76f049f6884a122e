import type { Block, TextRepair } from '../paper.ts';
import type { FootnoteMarks } from './footnoteMarks.ts';
import type { Annotation } from './markdownRenderer.ts';

/** `[7]`, `[14, 15]`, `[3–5]`. */
const citation = /\[\d[\d ,;–-]*\]/g;

/**
 * What the reader marks in the texts of a block: citations, to be set quietly; what the repair has changed, to show what
 * stands in the file; marks of footnotes, to lead to them. One list a paragraph or item.
 */
export function annotateBlock(block: Block, footnoteMarks: FootnoteMarks): Annotation[][] {
  const passages: readonly { text: string; repairs: readonly TextRepair[] }[] =
    block.kind === 'list'
      ? block.items.map((text, index) => ({ text, repairs: block.itemRepairs?.[index] ?? [] }))
      : [{ text: block.text, repairs: block.kind === 'paragraph' ? (block.repairs ?? []) : [] }];
  return passages.map(({ text, repairs }) => [
    ...Array.from(text.matchAll(citation), ({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
      className: 'citation',
    })),
    ...repairs.map(({ start, end, extracted }) => ({
      start,
      end,
      className: 'repaired',
      title: `In the file: ${extracted}`,
    })),
    ...footnoteMarks.findIn(text),
  ]);
}
