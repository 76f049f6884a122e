import { isPaperId, publishedId } from '../paperId.ts';
import type { PaperRow } from '../readers/paperRow.ts';
import { identifiersOf, rowFacts, titleOf, type Identifiers } from '../rowFacts.ts';
import { comparableFamily, comparableTitle } from './comparableTitle.ts';

/** What rows are compared by. Texts are empty where nothing is known. */
export interface ComparableRow {
  /** The ID is that of a publisher, which stands for one paper wherever it is. */
  readonly hasPaperId: boolean;
  readonly title: string;
  /** The title may go on. */
  readonly titleIsCut: boolean;
  /** First author's family name. */
  readonly family: string;
  readonly year: number | undefined;
  readonly doi: string;
  /** Without its version. */
  readonly arxiv: string;
}

const noIdentifiers: Identifiers = {};

export function comparableRow(row: PaperRow): ComparableRow {
  const facts = rowFacts(row);
  const { doi = '', arxiv = '' } = row.fields ? identifiersOf(row.fields) : noIdentifiers;
  const hasPaperId = !row.idIsMade && isPaperId(publishedId(row.id));
  return {
    hasPaperId,
    title: comparableTitle(titleOf(facts)),
    titleIsCut: facts.title === undefined ? facts.told.titleIsCut || !hasPaperId : /(?:…|\.\.\.)$/.test(facts.title),
    family: comparableFamily(facts.authors[0]?.family ?? ''),
    year: facts.year,
    doi: doi.toLowerCase(),
    arxiv: arxiv.toLowerCase().replace(/v\d+$/, ''),
  };
}

/** Whether a DOI is that of a preprint: the paper has another one once it is published. */
export function isPreprintDoi(doi: string): boolean {
  return /^10\.(?:48550|1101|31234|20944|2139|26434|21203|36227|5281)\//.test(doi);
}
