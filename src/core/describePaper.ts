import { mergeLinks } from './links/linksInText.ts';
import { openAccessLinks } from './openAccess.ts';
import type { ExtractedText, Paper, PaperAlias, PaperLink, PaperOrigin } from './paper.ts';
import type { PaperFields } from './paperFields.ts';
import type { SplitPaperId } from './paperId.ts';
import type { Problem } from './problem.ts';
import type { PaperRow } from './readers/paperRow.ts';
import { identifiersOf, rowFacts } from './rowFacts.ts';
import { publishedTitle } from './titles/publishedTitle.ts';
import { readableTitle } from './titles/readableTitle.ts';
import { readableWord } from './titles/titleWords.ts';

/** What is known of a paper beside its row. */
export interface PaperContext {
  /** URI or path of the row's file. */
  readonly file: string;
  readonly citationKey: string;
  readonly aliases?: readonly PaperAlias[];
  readonly origins?: readonly PaperOrigin[];
  /** What is wrong beside what is wrong with the row. */
  readonly problems?: readonly Problem[];
}

/** Describes the paper of a row: by what the file says in its fields, and where it says nothing, by what the ID tells. */
export function describePaper(row: PaperRow, context: PaperContext): Paper {
  const { id, line, column, record, fields = {}, text } = row;
  const { file, citationKey, aliases = [], origins, problems = [] } = context;
  const { authors, title, venue, year, told } = rowFacts(row);
  const { doi, arxiv } = identifiersOf(fields);
  return {
    id,
    citationKey,
    title: title === undefined ? toldTitle(told, text) : readableTitle(title),
    titleIsCut: title === undefined && told.titleIsCut,
    authors,
    ...(venue !== undefined && { venue }),
    ...(year !== undefined && { year }),
    ...(doi !== undefined && { doi }),
    ...(arxiv !== undefined && { arxiv }),
    ...(fields.keywords && { keywords: fields.keywords }),
    links: linksOf(fields, { doi, arxiv, openAccess: openAccessLinks(id, told.venue, told.year) }),
    place: { file, line, column, ...(record !== undefined && { record }) },
    ...(origins && { origins }),
    ...(aliases.length > 0 && { aliases }),
    hasText: text !== undefined,
    problems: problems.length > 0 ? [...row.problems, ...problems] : row.problems,
  };
}

/** The title in the words of an ID, with the punctuation that it most likely has. */
function toldTitle({ family, titleWords, titleIsCut }: SplitPaperId, text: ExtractedText | undefined): string {
  // An ID of one word may be anything.
  const words = (family === '' ? titleWords : titleWords.map(readableWord)).join(' ').trim().split(' ');
  return publishedTitle(words, titleIsCut, text && `${text.abstract} ${text.introduction}`);
}

function linksOf(
  { links = [] }: PaperFields,
  { doi, arxiv, openAccess }: { doi: string | undefined; arxiv: string | undefined; openAccess: readonly PaperLink[] },
): PaperLink[] {
  const identified: PaperLink[] = [
    ...(doi === undefined ? [] : [{ kind: 'doi' as const, url: `https://doi.org/${encodeURI(doi)}` }]),
    ...(arxiv === undefined ? [] : [{ kind: 'arxiv' as const, url: `https://arxiv.org/abs/${arxiv}` }]),
  ];
  const known = identified.filter(({ kind }) => !links.some((link) => link.kind === kind));
  return mergeLinks(mergeLinks(openAccess, links), known);
}
