import { isPaperId, publishedId } from '../paperId.ts';
import type { PaperRow } from '../readers/paperRow.ts';
import type { Pace } from '../util/pace.ts';
import type { ComparedRows } from './alikeTitles.ts';

/** Family name and two words, so that a beginning says something. */
const fewestWords = 3;

/** A row whose ID breaks off because its file ends there, and the rows of other files with the one ID that begins so. */
export interface CompletedId {
  readonly row: number;
  readonly whole: readonly number[];
}

/** Finds what IDs that break off at the end of a file go on to be, where only one begins so. */
export async function completeCutIds(compared: ComparedRows, pace: Pace): Promise<readonly CompletedId[]> {
  const { rows, fileOf } = compared;
  const cut = rows.flatMap((row, number) => (fileOf[number + 1] !== fileOf[number] && isCut(row) ? [number] : []));
  const families = await rowsOfFamilies(compared, new Set(cut.map((number) => familyOf(rows[number]))), pace);
  const completed: CompletedId[] = [];
  for (const number of cut) {
    const row = rows[number];
    const whole: number[] = [];
    for (const other of families.get(familyOf(row)) ?? []) {
      if (fileOf[other] !== fileOf[number] && rows[other]?.id.startsWith(row?.id ?? '')) {
        whole.push(other);
      }
      await pace.step();
    }
    if (new Set(whole.map((other) => publishedId(rows[other]?.id ?? ''))).size === 1) {
      completed.push({ row: number, whole });
    }
  }
  return completed;
}

function isCut({ id, idIsMade, fields, text }: PaperRow): boolean {
  return (
    !idIsMade &&
    text === undefined &&
    fields?.title === undefined &&
    id.split('_', fewestWords).length === fewestWords &&
    !isPaperId(publishedId(id))
  );
}

/** The rows with whole IDs, by what these begin with. */
async function rowsOfFamilies(
  { rows }: ComparedRows,
  wanted: ReadonlySet<string>,
  pace: Pace,
): Promise<Map<string, number[]>> {
  const families = new Map<string, number[]>(Array.from(wanted, (family) => [family, []]));
  if (wanted.size > 0) {
    for (const [number, row] of rows.entries()) {
      const family = families.get(familyOf(row));
      if (family && isPaperId(publishedId(row.id))) {
        family.push(number);
      }
      await pace.step();
    }
  }
  return families;
}

function familyOf(row: PaperRow | undefined): string {
  return row?.id.split('_', 1)[0] ?? '';
}
