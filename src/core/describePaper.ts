import { mergeLinks } from './links/linksInText.ts';
import { openAccessLinks } from './openAccess.ts';
import type { Paper, PaperAlias, PaperLink, PaperOrigin } from './paper.ts';
import type { PaperFields } from './paperFields.ts';
import type { Problem } from './problem.ts';
import type { PaperRow } from './readers/paperRow.ts';
import { rowFacts } from './rowFacts.ts';
import { publishedTitle } from './titles/publishedTitle.ts';
import { readableTitle } from './titles/readableTitle.ts';

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
  const { authors, title, titleIsGiven, titleIsCut, venue, year, doi, arxiv, told } = rowFacts(row);
  return {
    id,
    citationKey,
    title: titleIsGiven
      ? readableTitle(title)
      : publishedTitle(title.split(' '), titleIsCut, text && `${text.abstract} ${text.introduction}`),
    titleIsCut,
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
