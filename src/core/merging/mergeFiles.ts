import { isPaperId, publishedId } from '../paperId.ts';
import type { Problem } from '../problem.ts';
import type { PaperRow } from '../readers/paperRow.ts';
import { inSteps } from '../util/inSteps.ts';
import type { Pace } from '../util/pace.ts';
import { joinRows } from './joinRows.ts';
import { MergingProblems } from './mergingProblems.ts';

/** A row and the file that has it. */
export interface RowOfFile {
  readonly file: string;
  readonly row: PaperRow;
}

/** All rows of one paper. */
export interface MergedPaper {
  /** Unique; that of one of the rows, with a number where another paper has it. */
  readonly id: string;
  /** One a file, in the order of the files. */
  readonly rows: readonly RowOfFile[];
  /** What is wrong with the paper beyond what is wrong with its rows. */
  readonly problems: readonly Problem[];
}

export interface MergedFiles {
  /** In the order in which the files have them. */
  readonly papers: readonly MergedPaper[];
  /** What is wrong with rows beside others; also listed with the papers. */
  readonly problems: readonly Problem[];
}

/**
 * Brings together what files have of the same paper. Nothing is lost: each row belongs to one paper. The order of the
 * files decides the order of the papers and, of equally good IDs, which one a paper has; not which rows are one paper.
 *
 * @param files what was read, by URI
 * @throws the reason of the pace's signal when the work was cancelled
 */
export async function mergeFiles(
  files: ReadonlyMap<string, { readonly rows: readonly PaperRow[] }>,
  pace: Pace,
): Promise<MergedFiles> {
  const numbered = numberRows(files);
  const joined = await joinRows(numbered.rows, numbered.fileOf, pace);
  const problems = new MergingProblems(numbered);
  problems.addDuplicates(joined.duplicates);
  problems.addCompleted(joined.completed);
  const { clusters } = joined;
  const ids = new Ids(numbered.rows);
  const papers: MergedPaper[] = [];
  const listed = new Uint8Array(numbered.rows.length);
  const order = [...numbered.inOrder()];
  await inSteps(order.length, pace, (place) => {
    const number = order[place] ?? 0;
    if (listed[number] === 0) {
      const numbers = clusters.rowsOf(number).sort((one, other) => numbered.rankOf(one) - numbered.rankOf(other));
      numbers.forEach((each) => (listed[each] = 1));
      const id = ids.allocate(numbers, (named, wanted, unique) => problems.addClash(named, { wanted, unique }));
      papers.push({ id, rows: numbers.map((each) => numbered.at(each)), problems: problems.of(numbers) });
    }
  });
  return { papers, problems: problems.all };
}

/** The rows of all files, with numbers that do not depend on the order of the files. */
export interface NumberedRows {
  readonly rows: readonly PaperRow[];
  readonly fileOf: Uint32Array;
  at(number: number): RowOfFile;
  /** The place of a row's file among the files. */
  rankOf(number: number): number;
  /** The numbers, in the order of files and rows. */
  inOrder(): Iterable<number>;
}

function numberRows(files: ReadonlyMap<string, { readonly rows: readonly PaperRow[] }>): NumberedRows {
  const ranks = new Map(Array.from(files.keys(), (file, rank) => [file, rank]));
  const sorted = [...files.keys()].sort();
  const starts = new Map<string, number>();
  const rows: PaperRow[] = [];
  for (const file of sorted) {
    starts.set(file, rows.length);
    files.get(file)?.rows.forEach((row) => rows.push(row));
  }
  const fileOf = new Uint32Array(rows.length);
  sorted.forEach((file, index) => fileOf.fill(index, starts.get(file)));
  return {
    rows,
    fileOf,
    at: (number) => ({ file: sorted[fileOf[number] ?? 0] ?? '', row: rows[number] ?? noRow }),
    rankOf: (number) => ranks.get(sorted[fileOf[number] ?? 0] ?? '') ?? 0,
    *inOrder() {
      for (const [file, { rows: own }] of files) {
        const start = starts.get(file) ?? 0;
        for (let index = 0; index < own.length; index += 1) {
          yield start + index;
        }
      }
    },
  };
}

const noRow: PaperRow = { id: '', line: 1, column: 1, problems: [] };

/** Gives each paper the best of its rows' IDs: the one that notes are likeliest to use. */
class Ids {
  readonly #rows: readonly PaperRow[];
  readonly #taken = new Set<string>();
  /** IDs that a number has made unique must not be those of other rows. */
  #known: ReadonlySet<string> | undefined;

  constructor(rows: readonly PaperRow[]) {
    this.#rows = rows;
  }

  allocate(
    numbers: readonly number[],
    onClash: (numbers: readonly number[], wanted: string, id: string) => void,
  ): string {
    const rows = numbers.map((number) => this.#rows[number] ?? noRow);
    const ranked = rows.length > 1 ? [...rows].sort((one, other) => rankOfId(one) - rankOfId(other)) : rows;
    const wanted = ranked[0]?.id ?? '';
    const id = ranked.find((row) => !this.#taken.has(row.id))?.id ?? this.#numbered(wanted);
    this.#taken.add(id);
    const clashing = numbers.filter((number) => this.#rows[number]?.id === wanted);
    if (id !== wanted) {
      onClash(clashing, wanted, id);
    }
    return id;
  }

  #numbered(id: string): string {
    this.#known ??= new Set(this.#rows.map((row) => row.id));
    for (let count = 2; ; count += 1) {
      const numbered = `${id}#${count}`;
      if (!this.#known.has(numbered) && !this.#taken.has(numbered)) {
        return numbered;
      }
    }
  }
}

/** The lower, the better: a publisher's ID, a key, a number, one that Lectern made. */
function rankOfId({ id, idIsMade }: PaperRow): number {
  if (idIsMade) {
    return 4;
  }
  if (isPaperId(id)) {
    return 0;
  }
  return isPaperId(publishedId(id)) ? 1 : /^\d+$/.test(id) ? 3 : 2;
}
