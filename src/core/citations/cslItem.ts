import { findDoi } from '../identifiers.ts';
import type { Author, Paper } from '../paper.ts';
import { parsePaperId } from '../paperId.ts';
import { displayTitle } from '../render/displayTitle.ts';
import { paperPage } from '../writing/paperPage.ts';
import { proceedings } from './proceedings.ts';

/** A name as CSL-JSON has it. */
export type CslName = Author | { readonly literal: string };

/** The bibliographic data of a paper in CSL-JSON 1.0.2, as far as Lectern knows them. */
export interface CslItem {
  /** What notes cite the paper by: its citation key, or its ID. */
  readonly id: string;
  readonly type: 'paper-conference' | 'article-journal' | 'article' | 'document';
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly 'container-title'?: string;
  readonly 'container-title-short'?: string;
  readonly DOI?: string;
  readonly URL?: string;
}

/** Stands behind the authors that are known when there are more, as in BibTeX. */
export const others: CslName = { literal: 'others' };

export function isOthers(name: CslName): boolean {
  return 'literal' in name && name.literal === 'others';
}

/**
 * A paper as bibliography tools take it.
 *
 * @param id what to cite it by
 */
export function cslItem(paper: Paper, id = paper.citationKey): CslItem {
  const author = authorsOf(paper);
  const doi = doiOf(paper);
  const url = paperPage(paper);
  return {
    id,
    type: typeOf(paper),
    title: displayTitle(paper),
    ...(author.length > 0 && { author }),
    ...(paper.year !== undefined && { issued: { 'date-parts': [[paper.year]] } }),
    ...containerOf(paper),
    ...(doi !== undefined && { DOI: doi }),
    ...(url !== undefined && { URL: url }),
  };
}

/** An ID names the first author only. */
function authorsOf({ id, authors }: Paper): readonly CslName[] {
  const [first] = authors;
  const isFromId = authors.length === 1 && first?.given === undefined && first?.family === parsePaperId(id).family;
  return isFromId ? [...authors, others] : authors;
}

function typeOf({ venue, links }: Paper): CslItem['type'] {
  if (venue === undefined || /^arxiv\b/i.test(venue)) {
    return venue !== undefined || links.some(({ kind }) => kind === 'arxiv') ? 'article' : 'document';
  }
  return /\b(?:journal|transactions|letters|review|annals)\b/i.test(venue) ? 'article-journal' : 'paper-conference';
}

function containerOf({ venue, year }: Paper): Pick<CslItem, 'container-title' | 'container-title-short'> {
  if (venue === undefined) {
    return {};
  }
  const name = proceedings(venue, year);
  return name === undefined
    ? { 'container-title': venue }
    : { 'container-title': name, 'container-title-short': venue };
}

function doiOf({ doi, links }: Paper): string | undefined {
  return doi ?? findDoi(links.find(({ kind }) => kind === 'doi')?.url ?? '');
}
