import type { PaperOrigin, PaperPart } from '../paper.ts';
import type { PaperRow } from '../readers/paperRow.ts';
import type { RowOfFile } from './mergeFiles.ts';

/** Takes the parts of a paper from its rows, and remembers which row gave what. */
export class PartChooser {
  readonly #rows: readonly RowOfFile[];
  readonly #parts = new Map<PaperRow, Set<PaperPart>>();

  /** @param rows in the order in which they go before one another where they are equally good */
  constructor(rows: readonly RowOfFile[]) {
    this.#rows = rows;
  }

  /** Where each row stands and what was taken from it, in their order. */
  get origins(): readonly PaperOrigin[] {
    return this.#rows.map(({ file, row }) => {
      const { id, line, column, record } = row;
      const place = { file, line, column, ...(record !== undefined && { record }) };
      return { place, ...(!row.idIsMade && { id }), parts: [...(this.#parts.get(row) ?? [])] };
    });
  }

  /** The best value that a row has; `compare` is positive where the first is better. */
  best<Value>(
    part: PaperPart,
    valueOf: (row: PaperRow) => Value | undefined,
    compare: (one: Value, other: Value) => number = () => 0,
  ): Value | undefined {
    let best: { readonly row: PaperRow; readonly value: Value } | undefined;
    for (const { row } of this.#rows) {
      const value = valueOf(row);
      if (value !== undefined && (best === undefined || compare(value, best.value) > 0)) {
        best = { row, value };
      }
    }
    if (best) {
      this.#note(best.row, part);
    }
    return best?.value;
  }

  /** The values of all rows; `unite` adds those that are new. */
  all<Value>(
    part: PaperPart,
    valuesOf: (row: PaperRow) => readonly Value[] | undefined,
    unite: (known: readonly Value[], further: readonly Value[]) => readonly Value[],
  ): readonly Value[] | undefined {
    let united: readonly Value[] = [];
    for (const { row } of this.#rows) {
      const before = united.length;
      united = unite(united, valuesOf(row) ?? []);
      if (united.length > before) {
        this.#note(row, part);
      }
    }
    return united.length > 0 ? united : undefined;
  }

  /** Whether a part was taken from a row. */
  gave(row: PaperRow, part: PaperPart): boolean {
    return this.#parts.get(row)?.has(part) ?? false;
  }

  #note(row: PaperRow, part: PaperPart): void {
    this.#parts.set(row, (this.#parts.get(row) ?? new Set()).add(part));
  }
}
