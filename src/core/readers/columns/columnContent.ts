import { findArxivId, findDoi } from '../../identifiers.ts';
import { isPaperId } from '../../paperId.ts';
import type { ColumnRole } from './columnRole.ts';

const longestTitle = 300;

/** From the surest on. */
const tests: readonly (readonly [ColumnRole, (value: string) => boolean])[] = [
  ['id', isPaperId],
  ['doi', (value) => findDoi(value) !== undefined && !/\s/.test(value)],
  ['arxiv', (value) => findArxivId(value) !== undefined && !/\s/.test(value)],
  ['year', (value) => /^(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?$/.test(value)],
  ['links', (value) => /^https?:\/\/\S+$/.test(value)],
  ['introduction', (value) => /^\W*(?:1|I)?[.:]?\s*I(?:ntroduction|NTRODUCTION)\b/.test(value)],
  ['abstract', (value) => value.length > longestTitle && value.includes('. ')],
  ['authors', (value) => /^\p{Lu}[^,;]{1,60}(?:[,;] ?\p{Lu}[^,;]{1,60})+$/u.test(value) && !value.includes('. ')],
  ['title', (value) => value.length <= longestTitle && value.split(/\s/).length >= 3],
];

/** What a column without a name holds, told by the values that it has; undefined where they do not tell. */
export function roleOfContent(values: readonly string[]): ColumnRole | undefined {
  const enough = values.length / 2;
  return values.length === 0 ? undefined : tests.find(([, test]) => values.filter(test).length > enough)?.[0];
}
