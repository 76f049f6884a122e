import { linksInText, mergeLinks } from '../links/linksInText.ts';
import type { Block, Paper, PaperText } from '../paper.ts';
import type { Problem } from '../problem.ts';

/** A paper as `lectern export --format json` prints it. Empty parts are left out. */
export type PaperJson = Record<string, unknown>;

/** Everything that is known of a paper in one record; `file` is the name to give for its file. */
export function paperJson(paper: Paper, text: PaperText | undefined, file: string): PaperJson {
  const { place, problems, hasText: _hasText, origins: _origins, aliases: _aliases, ...described } = paper;
  return withoutEmptyParts({
    ...described,
    ...text,
    ...(text && {
      abstract: text.abstract.map(blockJson),
      sections: text.sections.map((section) => ({ ...section, blocks: section.blocks.map(blockJson) })),
    }),
    links: text ? mergeLinks(paper.links, linksInText(text, paper.title)) : paper.links,
    source: { file, line: place.line },
    problems: problems.map(problemJson),
  });
}

/** A block without what only the reader needs. */
function blockJson(block: Block): object {
  switch (block.kind) {
    case 'paragraph':
      return { kind: block.kind, text: block.text };
    case 'list':
      return { kind: block.kind, ordered: block.ordered, items: block.items };
    case 'equation':
      return block;
  }
}

function problemJson({ severity, message, line, column }: Problem): object {
  return { severity, message, line, column };
}

function withoutEmptyParts(record: PaperJson): PaperJson {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => !Array.isArray(value) || value.length > 0));
}
