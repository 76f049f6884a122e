import type { CitationKeys } from './citationKey.ts';
import { findArxivId, findDoi } from './identifiers.ts';
import { mergeLinks } from './links/linksInText.ts';
import { openAccessLinks } from './openAccess.ts';
import type { LinkKind, Paper, PaperLink } from './paper.ts';
import type { PaperFields } from './paperFields.ts';
import { isPaperId, parsePaperId, publishedId, type PaperIdParts } from './paperId.ts';
import type { PaperRow } from './readers/paperRow.ts';
import { publishedTitle } from './titles/publishedTitle.ts';

/**
 * Describes the paper of a row: by what the file says in its fields, and where it says nothing, by what the ID tells.
 *
 * @param file URI or path of the row's file
 * @param keys gives the paper its citation key
 */
export function describePaper(row: PaperRow, file: string, keys: CitationKeys): Paper {
  const { id, line, column, record, fields = {}, text, problems } = row;
  const told = toldById(row);
  const authors = fields.authors ?? (told.family === '' ? [] : [{ family: told.family }]);
  const title = fields.title ?? told.title;
  const { doi = doiOf(fields.links), arxiv = arxivOf(fields.links) ?? findArxivId(doi ?? ''), keywords } = fields;
  const venue = fields.venue ?? told.venue;
  const year = fields.year ?? told.year;
  return {
    id,
    citationKey: keys.allocate(
      { family: authors[0]?.family ?? '', title, ...(year !== undefined && { year }) },
      fields.citationKey,
    ),
    title:
      fields.title ??
      publishedTitle(title.split(' '), told.titleIsCut, text && `${text.abstract} ${text.introduction}`),
    titleIsCut: fields.title === undefined && told.titleIsCut,
    authors,
    ...(venue !== undefined && { venue }),
    ...(year !== undefined && { year }),
    ...(doi !== undefined && { doi }),
    ...(arxiv !== undefined && { arxiv }),
    ...(keywords && { keywords }),
    links: linksOf(fields, { doi, arxiv, openAccess: openAccessLinks(id, told.venue, told.year) }),
    place: { file, line, column, ...(record !== undefined && { record }) },
    hasText: text !== undefined,
    problems,
  };
}

const nothing: PaperIdParts = { family: '', title: '', titleIsCut: false };

/** An ID that does not follow the grammar tells nothing where the file itself has a title: it may be a key, or a number. */
function toldById({ id, idIsMade, fields }: PaperRow): PaperIdParts {
  const isTold = !idIsMade && (fields?.title === undefined || isPaperId(publishedId(id)));
  return isTold ? parsePaperId(id) : nothing;
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

function doiOf(links: readonly PaperLink[] = []): string | undefined {
  return findDoi(urlOf('doi', links));
}

function arxivOf(links: readonly PaperLink[] = []): string | undefined {
  return findArxivId(urlOf('arxiv', links));
}

function urlOf(kind: LinkKind, links: readonly PaperLink[]): string {
  return links.find((link) => link.kind === kind)?.url ?? '';
}
