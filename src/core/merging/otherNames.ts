import type { PaperAlias } from '../paper.ts';
import type { PaperRow } from '../readers/paperRow.ts';
import { identifiersOf } from '../rowFacts.ts';
import type { RowOfFile } from './mergeFiles.ts';

/** The names that the rows of a paper have for it and that are not the paper's own. */
export function otherNames(
  paper: PaperRow,
  rows: readonly RowOfFile[],
  keys: readonly string[],
): readonly PaperAlias[] {
  const identifiers = rows.map(({ row }) => identifiersOf(row.fields ?? {}));
  const own = identifiersOf(paper.fields ?? {});
  const others = (names: readonly (string | undefined)[], except: string | undefined): string[] =>
    [...new Set(names)].flatMap((name) => (name === undefined || name === except ? [] : [name]));
  const aliases = (kind: PaperAlias['kind'], names: readonly string[]): PaperAlias[] =>
    names.map((name) => ({ kind, name }));
  return [
    ...aliases(
      'id',
      others(
        rows.map(({ row }) => row.id),
        paper.id,
      ),
    ),
    ...aliases('key', keys),
    ...aliases(
      'doi',
      others(
        identifiers.map(({ doi }) => doi),
        own.doi,
      ),
    ),
    ...aliases(
      'arxiv',
      others(
        identifiers.map(({ arxiv }) => arxiv),
        own.arxiv,
      ),
    ),
  ];
}
