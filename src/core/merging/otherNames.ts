import type { PaperAlias } from '../paper.ts';
import type { PaperRow } from '../readers/paperRow.ts';
import { rowFacts } from '../rowFacts.ts';
import type { RowOfFile } from './mergeFiles.ts';

/** The names that the rows of a paper have for it and that are not the paper's own. */
export function otherNames(
  paper: PaperRow,
  rows: readonly RowOfFile[],
  keys: readonly string[],
): readonly PaperAlias[] {
  const facts = rows.map(({ row }) => rowFacts(row));
  const own = rowFacts(paper);
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
        facts.map(({ doi }) => doi),
        own.doi,
      ),
    ),
    ...aliases(
      'arxiv',
      others(
        facts.map(({ arxiv }) => arxiv),
        own.arxiv,
      ),
    ),
  ];
}
