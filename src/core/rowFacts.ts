import { findArxivId, findDoi } from './identifiers.ts';
import type { Author, LinkKind, PaperLink } from './paper.ts';
import { isPaperId, publishedId, splitPaperId, type SplitPaperId } from './paperId.ts';
import type { PaperFields } from './paperFields.ts';
import type { PaperRow } from './readers/paperRow.ts';

/** What a row says of its paper: in its fields and, where these say nothing, by its ID. */
export interface RowFacts {
  readonly authors: readonly Author[];
  /** As the file gives it. */
  readonly title?: string;
  readonly venue?: string;
  readonly year?: number;
  /** What the ID tells by itself. */
  readonly told: SplitPaperId;
}

const nothing: SplitPaperId = { family: '', titleWords: [], titleIsCut: false };

export function rowFacts(row: PaperRow): RowFacts {
  const { fields = {} } = row;
  const told = toldById(row);
  const venue = fields.venue ?? told.venue;
  const year = fields.year ?? told.year;
  return {
    authors: fields.authors ?? (told.family === '' ? [] : [{ family: told.family }]),
    ...(fields.title !== undefined && { title: fields.title }),
    ...(venue !== undefined && { venue }),
    ...(year !== undefined && { year }),
    told,
  };
}

/** The title as the file gives it, or else the words of the ID as they stand there. Empty where nothing is known. */
export function titleOf({ title, told }: RowFacts): string {
  return title ?? told.titleWords.join(' ');
}

/** By what other bodies than its publisher know a paper. */
export interface Identifiers {
  /** Bare; also from a link. */
  readonly doi?: string;
  /** Bare; also from a link or a DOI of arXiv's. */
  readonly arxiv?: string;
}

export function identifiersOf({ links = [], ...fields }: PaperFields): Identifiers {
  const { doi = findDoi(urlOf('doi', links)) } = fields;
  const { arxiv = findArxivId(urlOf('arxiv', links) || (doi ?? '')) } = fields;
  return { ...(doi !== undefined && { doi }), ...(arxiv !== undefined && { arxiv }) };
}

/** An ID that does not follow the grammar tells nothing where the file itself has a title: it may be a key, or a number. */
function toldById({ id, idIsMade, fields }: PaperRow): SplitPaperId {
  const isTold = !idIsMade && (fields?.title === undefined || isPaperId(publishedId(id)));
  return isTold ? splitPaperId(id) : nothing;
}

function urlOf(kind: LinkKind, links: readonly PaperLink[]): string {
  return links.find((link) => link.kind === kind)?.url ?? '';
}
