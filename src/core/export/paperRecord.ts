import type { Author, Block, LinkKind, PaperText } from '../paper.ts';
import { sectionTitle } from '../render/textMarkdown.ts';
import { linksInText, mergeLinks } from '../links/linksInText.ts';
import type { ExportedPaper } from './exportForm.ts';

/** The fields of a table of papers, in the order of its columns. Readers of tables know what each of them holds by these names. */
export const recordFields = [
  'id',
  'citation_key',
  'title',
  'authors',
  'venue',
  'year',
  'doi',
  'arxiv',
  'keywords',
  'pdf',
  'code',
  'project',
  'dataset',
  'paper_url',
  'links',
  'abstract',
  'introduction',
] as const;

export type RecordField = (typeof recordFields)[number];

/** A paper as one row of a table: all values are plain text, except the year; what is not known is absent. */
export type PaperRecord = Partial<Record<Exclude<RecordField, 'year'>, string>> & { readonly year?: number };

/** Links of these kinds have columns of their own; a DOI and an arXiv ID are given bare; the rest stand under `links`. */
const linkColumns: readonly (readonly [LinkKind, RecordField])[] = [
  ['pdf', 'pdf'],
  ['code', 'code'],
  ['project', 'project'],
  ['data', 'dataset'],
  ['paper', 'paper_url'],
  ['other', 'links'],
];

/**
 * Describes a paper as a row of a table. Of its text, the abstract and the sections are there, readable, with an empty line between
 * paragraphs; figures, tables and footnotes are not.
 */
export function paperRecord({ paper, text }: ExportedPaper): PaperRecord {
  const { id, citationKey, title, authors, venue, year, doi, arxiv, keywords = [] } = paper;
  const links = text ? mergeLinks(paper.links, linksInText(text, title)) : paper.links;
  const fields: Partial<Record<RecordField, string>> = {
    id,
    citation_key: citationKey,
    title,
    authors: authors.map(authorName).join('; '),
    venue: venue ?? '',
    doi: doi ?? '',
    arxiv: arxiv ?? '',
    keywords: keywords.join('; '),
    ...Object.fromEntries(
      linkColumns.map(([kind, column]) => [
        column,
        links.flatMap((link) => (link.kind === kind ? [link.url] : [])).join(' '),
      ]),
    ),
    ...(text && { abstract: blocksText(text.abstract), introduction: sectionsText(text) }),
  };
  return {
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
    ...(year !== undefined && { year }),
  };
}

/** `Family, Given`, in which no reader can take one for the other. */
function authorName({ family, given }: Author): string {
  return given === undefined ? family : `${family}, ${given}`;
}

function sectionsText({ sections }: PaperText): string {
  return sections
    .flatMap((section) => [sectionTitle(section), blocksText(section.blocks)])
    .filter(Boolean)
    .join('\n\n');
}

function blocksText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'equation':
      return block.number === undefined ? block.text : `${block.text} (${block.number})`;
    case 'list':
      return block.items.map((item) => (block.ordered ? item : `• ${item}`)).join('\n');
  }
}
