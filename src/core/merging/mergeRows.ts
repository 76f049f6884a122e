import { mergeLinks } from '../links/linksInText.ts';
import type { Author, ExtractedText, PaperOrigin } from '../paper.ts';
import type { FurtherField, PaperFields } from '../paperFields.ts';
import { splitPaperId, publishedId } from '../paperId.ts';
import type { PaperRow } from '../readers/paperRow.ts';
import { isPreprintDoi } from './comparableRow.ts';
import { comparableTitle } from './comparableTitle.ts';
import type { RowOfFile } from './mergeFiles.ts';
import { PartChooser } from './partChooser.ts';

/** What several rows say of one paper, as one row that stands where its text stands. */
export interface MergedRow {
  readonly row: PaperRow;
  /** The file of the row. */
  readonly file: string;
  /** One a row, in their order. */
  readonly origins: readonly PaperOrigin[];
}

/**
 * Takes each part of a paper from the row that has most of it; of equally good ones, from the first.
 *
 * - text: the most of abstract and introduction, then the longest
 * - title: whole rather than cut, in mixed case rather than in capitals; any rather than what an ID tells
 * - authors: the longest list, then the one with most given names in full
 * - venue and year: together, those of a publication rather than of a preprint
 * - DOI: a publisher's rather than a preprint's
 * - links, keywords and what else there is: all of them, each once
 *
 * Of a paper with a text, only what is wrong with the row of the text matters.
 *
 * @param id of the paper
 * @param rows in the order of their files
 */
export function mergeRows(id: string, rows: readonly [RowOfFile, ...RowOfFile[]]): MergedRow {
  const chooser = new PartChooser(rows);
  const text = chooser.best('text', (row) => row.text, compareTexts);
  const fields = mergeFields(chooser, id);
  const from = rows.find(({ row }) => chooser.gave(row, 'text')) ?? rows[0];
  const { line, column, record } = from.row;
  return {
    row: {
      id,
      ...(rows.every(({ row }) => row.idIsMade) && { idIsMade: true }),
      line,
      column,
      ...(record !== undefined && { record }),
      ...(fields && { fields }),
      ...(text && { text }),
      problems: text ? from.row.problems : rows.flatMap(({ row }) => row.problems),
    },
    file: from.file,
    origins: chooser.origins,
  };
}

function mergeFields(chooser: PartChooser, id: string): PaperFields | undefined {
  const title = chooser.best('title', ({ fields }) => fields?.title, compareTitles);
  const authors = chooser.best('authors', ({ fields }) => fields?.authors, compareAuthors);
  const appearance = findAppearance(chooser, id);
  const doi = chooser.best('doi', ({ fields }) => fields?.doi, compareDois);
  const arxiv = chooser.best('arxiv', ({ fields }) => fields?.arxiv);
  const links = chooser.all('links', ({ fields }) => fields?.links, mergeLinks);
  const keywords = chooser.all('keywords', ({ fields }) => fields?.keywords, uniteKeywords);
  const more = chooser.all('more', ({ fields }) => fields?.more, uniteFields);
  const citationKey = chooser.best('citationKey', ({ fields }) => fields?.citationKey);
  const fields: PaperFields = {
    ...(title !== undefined && { title }),
    ...(authors && { authors }),
    ...appearance,
    ...(doi !== undefined && { doi }),
    ...(arxiv !== undefined && { arxiv }),
    ...(keywords && { keywords }),
    ...(links && { links }),
    ...(citationKey !== undefined && { citationKey }),
    ...(more && { more }),
  };
  return Object.keys(fields).length > 0 ? fields : undefined;
}

interface Appearance {
  readonly venue?: string;
  readonly year?: number;
}

/** Where and when the paper appeared. A publisher's ID tells it better than a preprint does. */
function findAppearance(chooser: PartChooser, id: string): Appearance {
  const toldById = splitPaperId(publishedId(id));
  const isTold = toldById.venue !== undefined && toldById.year !== undefined;
  const best = chooser.best(
    'venue',
    ({ fields }) => {
      const isPreprint = fields !== undefined && isOfPreprint(fields);
      const isSaid = fields?.venue !== undefined || fields?.year !== undefined;
      return isSaid && !(isPreprint && isTold) ? { ...fields, isPreprint } : undefined;
    },
    (one, other) =>
      Number(other.isPreprint) - Number(one.isPreprint) || count(one.venue, one.year) - count(other.venue, other.year),
  );
  return {
    ...(best?.venue !== undefined && { venue: best.venue }),
    ...(best?.year !== undefined && { year: best.year }),
  };
}

function isOfPreprint({ venue, doi, arxiv }: PaperFields): boolean {
  return venue === undefined
    ? arxiv !== undefined || (doi !== undefined && isPreprintDoi(doi))
    : /\b(?:arxiv|corr|(?:bio|med)rxiv|preprints?)\b/i.test(venue);
}

function count(...values: readonly unknown[]): number {
  return values.filter((value) => value !== undefined).length;
}

function compareTexts(one: ExtractedText, other: ExtractedText): number {
  const parts = ({ abstract, introduction }: ExtractedText): number =>
    Number(abstract !== '') + Number(introduction !== '');
  const length = ({ abstract, introduction }: ExtractedText): number => abstract.length + introduction.length;
  return parts(one) - parts(other) || length(one) - length(other);
}

function compareTitles(one: string, other: string): number {
  const isWhole = (title: string): number => Number(!/(?:…|\.\.\.)$/.test(title));
  const isMixed = (title: string): number => Number(/\p{Ll}/u.test(title));
  return isWhole(one) - isWhole(other) || isMixed(one) - isMixed(other) || compareLengths(one, other);
}

/** Only where one begins the other. */
function compareLengths(one: string, other: string): number {
  const [a, b] = [comparableTitle(one), comparableTitle(other)];
  return a.startsWith(b) || b.startsWith(a) ? a.length - b.length : 0;
}

function compareAuthors(one: readonly Author[], other: readonly Author[]): number {
  const named = (authors: readonly Author[]): number =>
    authors.filter(({ family }) => !/^(?:others|et al\.?|al\.?)$/i.test(family)).length;
  const inFull = (authors: readonly Author[]): number =>
    authors.filter(({ given = '' }) => /\p{L}{2}/u.test(given)).length;
  return named(one) - named(other) || inFull(one) - inFull(other);
}

function compareDois(one: string, other: string): number {
  return Number(isPreprintDoi(other)) - Number(isPreprintDoi(one));
}

function uniteKeywords(known: readonly string[], further: readonly string[]): readonly string[] {
  const united = new Map([...further, ...known].map((keyword) => [keyword.toLowerCase(), keyword]));
  return [...new Set([...known, ...further].map((keyword) => united.get(keyword.toLowerCase()) ?? keyword))];
}

function uniteFields(known: readonly FurtherField[], further: readonly FurtherField[]): readonly FurtherField[] {
  const all = new Set(known.map(({ name, value }) => `${name}\n${value}`));
  return [...known, ...further.filter(({ name, value }) => !all.has(`${name}\n${value}`))];
}
