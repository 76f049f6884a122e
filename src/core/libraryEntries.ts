import { describePaper } from './describePaper.ts';
import { assignKeys, type AssignedKeys } from './merging/assignKeys.ts';
import { mergeFiles, type MergedPaper } from './merging/mergeFiles.ts';
import { mergeRows } from './merging/mergeRows.ts';
import { otherNames } from './merging/otherNames.ts';
import type { Paper } from './paper.ts';
import type { Problem } from './problem.ts';
import type { PaperRow } from './readers/paperRow.ts';
import type { ReadResult } from './readers/readResult.ts';
import type { Pace } from './util/pace.ts';

/** A paper, and the row or what was made of several. */
export interface LibraryEntry {
  readonly paper: Paper;
  readonly row: PaperRow;
}

/** What the papers of a library are made of. */
export interface LibraryEntries {
  /** By ID, in the order of files and rows. */
  readonly byId: ReadonlyMap<string, LibraryEntry>;
  /** The IDs of the papers by those that they have in other files. */
  readonly idOfAlias: ReadonlyMap<string, string>;
  /** What is wrong with rows beside others. */
  readonly problems: readonly Problem[];
}

export const noEntries: LibraryEntries = { byId: new Map(), idOfAlias: new Map(), problems: [] };

/** Merges what files have of the same papers, and describes these. */
export async function buildEntries(files: ReadonlyMap<string, ReadResult>, pace: Pace): Promise<LibraryEntries> {
  const { papers, problems } = await mergeFiles(files, pace);
  const keys = await assignKeys(papers, pace);
  const byId = new Map<string, LibraryEntry>();
  for (const [index, merged] of papers.entries()) {
    byId.set(merged.id, entryOf(merged, keys[index] ?? { key: '', others: [] }));
    await pace.step();
  }
  const idOfAlias = new Map<string, string>();
  for (const { paper } of byId.values()) {
    for (const { kind, name } of paper.aliases ?? []) {
      if (kind === 'id' && !byId.has(name) && !idOfAlias.has(name)) {
        idOfAlias.set(name, paper.id);
      }
    }
    await pace.step();
  }
  return { byId, idOfAlias, problems };
}

function entryOf({ id, rows, problems }: MergedPaper, { key, others }: AssignedKeys): LibraryEntry {
  const [first, ...further] = rows;
  if (!first) {
    throw new Error(`The paper ${id} has no row`);
  }
  if (further.length > 0) {
    const { row, file, origins } = mergeRows(id, [first, ...further]);
    const aliases = otherNames(row, rows, others);
    return { row, paper: describePaper(row, { file, citationKey: key, aliases, origins, problems }) };
  }
  const row = first.row.id === id ? first.row : { ...first.row, id };
  return { row, paper: describePaper(row, { file: first.file, citationKey: key, problems }) };
}
