import { foldText } from '../search/foldText.ts';
import { paperFeatures, type PaperFeature } from '../search/query/query.ts';
import type { FieldValue, FieldValues } from './fieldValues.ts';
import { formatCount } from '../util/quantities.ts';

/** A way to complete the field at the end of a query. */
export interface FieldCompletion {
  /** The field with its value: `venue:CVPR`. */
  readonly field: string;
  readonly description: string;
  /** The whole query, ready for the next word. */
  readonly query: string;
}

/** More values than anybody looks through above the papers. */
const mostValues = 7;

/** The field that is being typed: behind a space, its value perhaps in quotes that are still open. */
const openField = /(?<=^|\s)(?<sign>-?)(?<name>has|venue|year|authors?):(?<value>[^\s"“”:]*|["“][^"“”]*)$/iu;

/** A field that asks for nothing yet, at the end of a query: of years and features only a whole one does. */
const idleField = /(?:^|\s+)-?(?:(?:has|year):[^\s"“”:]*|\p{L}+:["“]?)$/iu;

/** What of a query can be searched while a field at its end is being completed. */
export function withoutIdleField(query: string): string {
  return query.replace(idleField, '');
}

/** The values with which the field at the end of a query may go on; none once one of them is there. */
export function completeField(query: string, values: FieldValues): FieldCompletion[] {
  const match = openField.exec(query);
  const { sign = '', name = '', value = '' } = match?.groups ?? {};
  if (!match) {
    return [];
  }
  const typed = foldText(value.replace(/^["“]/, ''));
  const beginning = valuesOf(name.toLowerCase(), values).filter((known) => foldText(known.value).startsWith(typed));
  if (beginning.some((known) => foldText(known.value) === typed)) {
    return [];
  }
  return beginning.slice(0, mostValues).map(({ value: known, description }) => {
    const field = `${sign}${name}:${/\s/.test(known) ? `"${known}"` : known}`;
    return { field, description, query: `${query.slice(0, match.index)}${field} ` };
  });
}

interface DescribedValue {
  readonly value: string;
  readonly description: string;
}

function valuesOf(name: string, { authors, venues, years }: FieldValues): readonly DescribedValue[] {
  switch (name) {
    case 'has':
      return paperFeatures.map((value) => ({ value, description: features[value] }));
    case 'venue':
      return venues.map(withCount);
    case 'year':
      return years.map(withCount);
    default:
      return authors.map(withCount);
  }
}

const features: Readonly<Record<PaperFeature, string>> = {
  code: 'papers that name their code',
  project: 'papers with a project page',
  data: 'papers that name a data set to load',
  pdf: 'papers whose PDF is linked',
  text: 'papers whose text the file has',
  problem: 'papers whose row has a problem',
  notes: 'papers that a note mentions',
};

function withCount({ value, count }: FieldValue): DescribedValue {
  return { value, description: `${formatCount(count)} ${count === 1 ? 'paper' : 'papers'}` };
}
