import { fileName } from '../fileName.ts';
import { publishedId } from '../paperId.ts';
import type { Problem, Severity } from '../problem.ts';
import type { PaperRow } from '../readers/paperRow.ts';
import type { CompletedId } from './completeCutIds.ts';
import type { DuplicateRow } from './joinRows.ts';
import type { NumberedRows } from './mergeFiles.ts';

/** More duplicates of one file nobody looks through. */
const mostDuplicates = 1000;

/** Collects what is wrong with rows beside the rows of their own and of other files. */
export class MergingProblems {
  readonly #numbered: NumberedRows;
  readonly #problems: Problem[] = [];
  readonly #ofRow = new Map<number, Problem[]>();

  constructor(numbered: NumberedRows) {
    this.#numbered = numbered;
  }

  get all(): readonly Problem[] {
    return this.#problems;
  }

  /** The problems of some rows. */
  of(numbers: readonly number[]): readonly Problem[] {
    return this.#ofRow.size === 0 ? none : numbers.flatMap((number) => this.#ofRow.get(number) ?? []);
  }

  addDuplicates(duplicates: readonly DuplicateRow[]): void {
    const counts = new Map<string, number>();
    for (const { row, first, by } of duplicates) {
      const [one, other] = [this.#numbered.at(first), this.#numbered.at(row)];
      const count = (counts.get(other.file) ?? 0) + 1;
      // The reader of the file has named those with the same ID.
      if (publishedId(one.row.id) !== publishedId(other.row.id) && count <= mostDuplicates) {
        counts.set(other.file, count);
        const message = `A paper with the same ${by} stands ${placeOf(one.row)} already, as ${one.row.id}. Both are listed.`;
        this.#add(row, 'information', message);
      }
    }
  }

  /** IDs that break off, and the rows that tell how they go on. */
  addCompleted(completed: readonly CompletedId[]): void {
    for (const { row, whole } of completed) {
      const source = whole[0] === undefined ? undefined : this.#numbered.at(whole[0]);
      if (source) {
        const place = `${fileName(source.file)}, ${wordsOf(source.row)}`;
        this.#add(
          row,
          'information',
          `The ID goes on as ${source.row.id} in ${place}: the paper is described from there.`,
        );
      }
    }
  }

  /** Papers whose ID another paper has. */
  addClash(numbers: readonly number[], { wanted, unique }: { readonly wanted: string; readonly unique: string }): void {
    for (const number of numbers.filter((each) => !this.#numbered.at(each).row.idIsMade)) {
      this.#add(
        number,
        'warning',
        `Another file has the ID ${wanted} for another paper; this one is listed as ${unique}.`,
      );
    }
  }

  #add(number: number, severity: Severity, message: string): void {
    const { file, row } = this.#numbered.at(number);
    const { line, column, record } = row;
    const problem = { severity, message, file, line, column, ...(record !== undefined && { record }) };
    this.#problems.push(problem);
    this.#ofRow.set(number, [...(this.#ofRow.get(number) ?? []), problem]);
  }
}

const none: readonly Problem[] = [];

function placeOf(row: PaperRow): string {
  return row.record === undefined ? `on line ${row.line}` : `in record ${row.record}`;
}

function wordsOf(row: PaperRow): string {
  return row.record === undefined ? `line ${row.line}` : `record ${row.record}`;
}
