import { findArxivId, findDoi } from '../../identifiers.ts';
import type { ExtractedText, PaperLink } from '../../paper.ts';
import type { FurtherField, PaperFields } from '../../paperFields.ts';
import type { ColumnRole, ColumnUse } from './columnRole.ts';
import { authorsOf, keywordsOf, linksOf, textOf, yearOf } from './fieldValues.ts';

/** What a record says of its paper. */
export interface RecordedPaper {
  /** Empty where the record has none. */
  readonly id: string;
  /** Absent where the record has nothing but an ID and texts. */
  readonly fields?: PaperFields;
  readonly text?: ExtractedText;
}

/**
 * Makes a paper of a record's values.
 *
 * @param values one a column, in the columns' order: texts, numbers, lists or records, as the file has them; what is missing is empty
 */
export function paperOfRecord(columns: readonly ColumnUse[], values: readonly unknown[]): RecordedPaper {
  const valueOf = (role: ColumnRole): unknown => values[columns.findIndex((column) => column.role === role)];
  const textIn = (role: ColumnRole): string =>
    columns.some((column) => column.role === role) ? textOf(valueOf(role)) : '';
  const fields = fieldsOf(columns, values, textIn, valueOf);
  const text = extractedText(running(textIn('abstract')), running(textIn('introduction')), running(textIn('fullText')));
  return { id: textIn('id'), ...(fields && { fields }), ...(text && { text }) };
}

function fieldsOf(
  columns: readonly ColumnUse[],
  values: readonly unknown[],
  textIn: (role: ColumnRole) => string,
  valueOf: (role: ColumnRole) => unknown,
): PaperFields | undefined {
  const title = textIn('title').replace(/\s+/g, ' ');
  const authors = authorsOf(valueOf('authors'));
  const venue = textIn('venue');
  const year = yearOf(valueOf('year'));
  const doi = findDoi(textIn('doi'));
  const arxiv = findArxivId(textIn('arxiv')) ?? arxivIdOf(textIn('id'));
  const keywords = keywordsOf(valueOf('keywords'));
  const links: PaperLink[] = [];
  const more: FurtherField[] = [];
  columns.forEach(({ name, role }, index) => {
    if (role === 'links') {
      links.push(...linksOf(values[index], name));
    } else if (role === 'more') {
      const value = textOf(values[index]);
      more.push(...(value === '' ? [] : [{ name, value }]));
    }
  });
  const fields: PaperFields = {
    ...(title !== '' && { title }),
    ...(authors.length > 0 && { authors }),
    ...(venue !== '' && { venue }),
    ...(year !== undefined && { year }),
    ...(doi !== undefined && { doi }),
    ...(arxiv !== undefined && { arxiv }),
    ...(keywords.length > 0 && { keywords }),
    ...(links.length > 0 && { links }),
    ...(more.length > 0 && { more }),
  };
  return Object.keys(fields).length > 0 ? fields : undefined;
}

/** Lists of arXiv's papers have its IDs as theirs. */
function arxivIdOf(id: string): string | undefined {
  return /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/.test(id) ? findArxivId(id) : undefined;
}

/** A text as the repair takes it: its lines are those of a file, not of the paper. */
function running(text: string): string {
  return /[\n\r\t]/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/** A full text stands for the introduction, with which it begins. */
function extractedText(abstract: string, introduction: string, fullText: string): ExtractedText | undefined {
  const body = fullText || introduction;
  return abstract === '' && body === '' ? undefined : { abstract, introduction: body };
}
