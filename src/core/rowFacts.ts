import { findArxivId, findDoi } from './identifiers.ts';
import type { Author, LinkKind, PaperLink } from './paper.ts';
import { isPaperId, parsePaperId, publishedId, type PaperIdParts } from './paperId.ts';
import type { PaperRow } from './readers/paperRow.ts';

/** What a row says of its paper: in its fields and, where these say nothing, by its ID. */
export interface RowFacts {
  readonly authors: readonly Author[];
  /** Empty where nothing is known. */
  readonly title: string;
  /** The file gives the title; otherwise it is the words of the ID, without the punctuation that IDs drop. */
  readonly titleIsGiven: boolean;
  /** The ID held only the first words of the title. */
  readonly titleIsCut: boolean;
  readonly venue?: string;
  readonly year?: number;
  /** Bare; also from a link. */
  readonly doi?: string;
  /** Bare; also from a link or a DOI of arXiv's. */
  readonly arxiv?: string;
  /** What the ID tells by itself. */
  readonly told: PaperIdParts;
}

const nothing: PaperIdParts = { family: '', title: '', titleIsCut: false };

export function rowFacts(row: PaperRow): RowFacts {
  const { fields = {} } = row;
  const told = toldById(row);
  const { doi = findDoi(urlOf('doi', fields.links)) } = fields;
  const { arxiv = findArxivId(urlOf('arxiv', fields.links)) ?? findArxivId(doi ?? '') } = fields;
  const venue = fields.venue ?? told.venue;
  const year = fields.year ?? told.year;
  return {
    authors: fields.authors ?? (told.family === '' ? [] : [{ family: told.family }]),
    title: fields.title ?? told.title,
    titleIsGiven: fields.title !== undefined,
    titleIsCut: fields.title === undefined && told.titleIsCut,
    ...(venue !== undefined && { venue }),
    ...(year !== undefined && { year }),
    ...(doi !== undefined && { doi }),
    ...(arxiv !== undefined && { arxiv }),
    told,
  };
}

/** An ID that does not follow the grammar tells nothing where the file itself has a title: it may be a key, or a number. */
function toldById({ id, idIsMade, fields }: PaperRow): PaperIdParts {
  const isTold = !idIsMade && (fields?.title === undefined || isPaperId(publishedId(id)));
  return isTold ? parsePaperId(id) : nothing;
}

function urlOf(kind: LinkKind, links: readonly PaperLink[] = []): string {
  return links.find((link) => link.kind === kind)?.url ?? '';
}
