import type { PaperRow } from '../readers/paperRow.ts';
import { inSteps } from '../util/inSteps.ts';
import type { Pace } from '../util/pace.ts';
import { meansSeveral, partByTitle, type ComparedRows } from './alikeTitles.ts';
import { Buckets } from './buckets.ts';
import { comparableRow, type ComparableRow } from './comparableRow.ts';
import { completeCutIds, type CompletedId } from './completeCutIds.ts';
import { RowClusters, type OnDuplicate } from './rowClusters.ts';
import { titleGroups } from './titleGroups.ts';

/** A row whose file has its paper already, under another ID. */
export interface DuplicateRow {
  readonly row: number;
  readonly first: number;
  /** What the two have in common. */
  readonly by: 'DOI' | 'arXiv ID' | 'title and first author';
}

/** Which rows are one paper, and what was noticed on the way. */
export interface JoinedRows {
  readonly clusters: RowClusters;
  readonly duplicates: readonly DuplicateRow[];
  readonly completed: readonly CompletedId[];
}

/**
 * Finds the rows of several files that are one paper: by ID, by the unique beginning of an ID, by DOI, by arXiv ID, by title and
 * first author, the surest first. Linear in the rows, and the same whatever the order of the files if their rows are
 * numbered in the same order.
 *
 * @param fileOf the file of each row, by number; the rows of a file stand together
 */
export async function joinRows(rows: readonly PaperRow[], fileOf: Uint32Array, pace: Pace): Promise<JoinedRows> {
  const comparable: ComparableRow[] = [];
  await inSteps(rows.length, pace, (number) => {
    const row = rows[number];
    if (row) {
      comparable.push(comparableRow(row));
    }
  });
  const compared = { rows, fileOf, comparable };
  const clusters = new RowClusters(fileOf);
  const duplicates = new Map<number, DuplicateRow>();
  const noting =
    (by: DuplicateRow['by']): OnDuplicate =>
    (row, first) =>
      duplicates.set(row, duplicates.get(row) ?? { row, first, by });

  await joinByIds(compared, clusters, pace);
  const completed = await completeCutIds(compared, pace);
  for (const { row, whole } of completed) {
    await clusters.join([row, ...whole], pace);
  }
  await joinByIdentifier('doi', compared, { clusters, pace, onDuplicate: noting('DOI') });
  await joinByIdentifier('arxiv', compared, { clusters, pace, onDuplicate: noting('arXiv ID') });
  for await (const group of titleGroups(comparable, clusters, pace)) {
    await clusters.join(group, pace, noting('title and first author'));
  }
  return { clusters, duplicates: [...duplicates.values()], completed };
}

async function joinByIds(compared: ComparedRows, clusters: RowClusters, pace: Pace): Promise<void> {
  const { rows, comparable } = compared;
  const buckets = new Buckets(rows.length);
  await inSteps(rows.length, pace, (number) => buckets.add(rows[number]?.id.normalize() ?? '', number));
  for (const sameId of buckets.shared()) {
    const isPublished = sameId.every((number) => comparable[number]?.hasPaperId);
    for (const part of isPublished ? [sameId] : partByTitle(sameId, compared)) {
      await clusters.join(part, pace);
    }
    await pace.step();
  }
}

interface Joining {
  readonly clusters: RowClusters;
  readonly pace: Pace;
  readonly onDuplicate: OnDuplicate;
}

/** An identifier that a file gives to different papers, as to all of one volume, says nothing. */
async function joinByIdentifier(
  name: 'doi' | 'arxiv',
  compared: ComparedRows,
  { clusters, pace, onDuplicate }: Joining,
): Promise<void> {
  const { comparable } = compared;
  const buckets = new Buckets(comparable.length);
  await inSteps(comparable.length, pace, (number) => {
    const identifier = comparable[number]?.[name] ?? '';
    if (identifier !== '') {
      buckets.add(identifier, number);
    }
  });
  for (const numbers of buckets.shared()) {
    if (!meansSeveral(numbers, compared)) {
      await clusters.join(numbers, pace, onDuplicate);
    }
    await pace.step();
  }
}
