import { mergeFiles, type MergedFiles } from '../../../src/core/merging/mergeFiles.ts';
import type { PaperRow } from '../../../src/core/readers/paperRow.ts';
import { noPauses } from '../paperTable.ts';

/** A row on line 1 with nothing but what is given. */
export function rowOf(row: Partial<PaperRow>): PaperRow {
  return { id: 'x', line: 1, column: 1, problems: [], ...row };
}

/** Files by name; their rows stand on the lines from 1 on. */
export type RowsOfFiles = Readonly<Record<string, readonly Partial<PaperRow>[]>>;

function filesOf(rows: RowsOfFiles): Map<string, { readonly rows: readonly PaperRow[]; problems: [] }> {
  return new Map(
    Object.entries(rows).map(([file, list]) => [
      file,
      { rows: list.map((row, index) => rowOf({ line: index + 1, ...row })), problems: [] },
    ]),
  );
}

export function merge(rows: RowsOfFiles): Promise<MergedFiles> {
  return mergeFiles(filesOf(rows), noPauses());
}

/** The IDs of the papers, each with its rows as `file:line`. */
export async function mergedPlaces(rows: RowsOfFiles): Promise<[string, ...string[]][]> {
  const { papers } = await merge(rows);
  return papers.map(({ id, rows: own }) => [id, ...own.map(({ file, row }) => `${file}:${row.line}`)]);
}
