import type * as vscode from 'vscode';
import type { Disposable } from '../../core/util/disposable.ts';
import type { SearchRow } from './searchRow.ts';

/** Milliseconds without a move after which a person rests. */
const restTime = 100;
/** Milliseconds after which the editor is no longer expected to say that it has replaced the rows. */
const patience = 1000;

/**
 * Replaces the rows of a list by the same number of others, and keeps the active row and the place to which the list was
 * scrolled. The editor makes the first row the active one whenever rows are replaced, then the one that it is told. The moves
 * that it had not told of by then would be undone by that, so they are made again: best is to wait until the person rests. Rows
 * are counted without headings.
 */
export class SteadyRows implements Disposable {
  readonly #pick: vscode.QuickPick<SearchRow>;
  readonly #subscription: Disposable;
  #rows: readonly SearchRow[] = [];
  /** The row that is the active one to the person, and the one that is to the editor. */
  #wanted = 0;
  #active = 0;
  /** The rows that are yet to become the active one because we said so, in order. */
  #expected: number[] = [];
  #expectedUntil = 0;
  #movedAt = 0;

  constructor(pick: vscode.QuickPick<SearchRow>) {
    this.#pick = pick;
    this.#subscription = pick.onDidChangeActive(([row]) => this.#follow(row ? this.#rows.indexOf(row) : -1));
  }

  /** The number of the active row. */
  get active(): number {
    return this.#wanted;
  }

  /** Shows other rows from their beginning. */
  show(items: readonly SearchRow[]): void {
    this.#wanted = 0;
    this.#active = 0;
    this.#expected = [];
    this.#setItems(items, false);
  }

  /** Resolves when the person has not moved through the list for a moment. */
  async rest(): Promise<void> {
    for (let left = 0; left >= 0; left = this.#movedAt + restTime - Date.now()) {
      const time = left;
      await new Promise((resolve) => setTimeout(resolve, time));
    }
  }

  replace(items: readonly SearchRow[]): void {
    this.#setItems(items, true);
    this.#expect(0);
    this.#activate();
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #setItems(items: readonly SearchRow[], keepsPlace: boolean): void {
    this.#rows = items.filter(({ kind }) => kind === undefined);
    this.#pick.keepScrollPosition = keepsPlace;
    this.#pick.items = items;
  }

  #follow(row: number): void {
    this.#movedAt = Date.now();
    const moved = row - this.#active;
    const isOurs = row === this.#expected[0];
    this.#active = row;
    if (this.#expected.length === 0 || Date.now() > this.#expectedUntil) {
      this.#expected = [];
      this.#wanted = row;
    } else if (!isOurs) {
      this.#wanted = Math.min(Math.max(this.#wanted + moved, 0), this.#rows.length - 1);
    } else {
      this.#expected.shift();
      if (this.#expected.length === 0 && this.#wanted !== row) {
        this.#activate();
      }
    }
  }

  #activate(): void {
    const row = this.#rows[this.#wanted];
    if (row) {
      this.#pick.activeItems = [row];
      this.#expect(this.#wanted);
    }
  }

  /** Of a row that is the active one already the editor does not say that it has become so. */
  #expect(row: number): void {
    if (row !== this.#expected.at(-1)) {
      this.#expected.push(row);
      this.#expectedUntil = Date.now() + patience;
    }
  }
}
