import type * as vscode from 'vscode';
import type { Disposable } from '../../core/util/disposable.ts';
import type { SearchRow } from './searchRow.ts';

/** Milliseconds after which the editor is no longer expected to say that it has replaced the rows. */
const patience = 1000;

/**
 * Replaces the rows of a list by the same number of others, and keeps the active row and the place to which the list was
 * scrolled. The editor makes the first row the active one whenever rows are replaced, then the one that it is told; a move
 * that was made before it got the new rows arrives before these two, would be undone by them, and is made again.
 */
export class SteadyRows implements Disposable {
  readonly #pick: vscode.QuickPick<SearchRow>;
  readonly #subscription: Disposable;
  /** The rows that are yet to become the active one, in order, because we said so. */
  #expected: number[] = [];
  #expectedUntil = 0;
  #overtaken: number | undefined;

  constructor(pick: vscode.QuickPick<SearchRow>) {
    this.#pick = pick;
    this.#subscription = pick.onDidChangeActive(() => this.#follow());
  }

  /** Place of the active row among the rows; -1 where none is. */
  get active(): number {
    const [active] = this.#pick.activeItems;
    return active ? this.#pick.items.indexOf(active) : -1;
  }

  /** Shows other rows from their beginning. */
  show(rows: readonly SearchRow[]): void {
    this.#expected = [];
    this.#pick.keepScrollPosition = false;
    this.#pick.items = rows;
  }

  replace(rows: readonly SearchRow[]): void {
    const { active } = this;
    this.#pick.keepScrollPosition = true;
    this.#pick.items = rows;
    this.#expect(rows.findIndex(({ kind }) => kind === undefined));
    this.#activate(active);
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #follow(): void {
    const { active } = this;
    if (this.#expected.length === 0 || Date.now() > this.#expectedUntil) {
      this.#expected = [];
    } else if (active !== this.#expected[0]) {
      this.#overtaken = active;
    } else {
      this.#expected.shift();
      if (this.#expected.length === 0 && this.#overtaken !== undefined) {
        this.#activate(this.#overtaken);
      }
    }
  }

  #activate(index: number): void {
    const row = this.#pick.items[index];
    this.#overtaken = undefined;
    if (row) {
      this.#pick.activeItems = [row];
      this.#expect(index);
    }
  }

  /** The editor does not say that a row has become the active one which was it before. */
  #expect(index: number): void {
    if (index !== this.#expected.at(-1)) {
      this.#expected.push(index);
      this.#expectedUntil = Date.now() + patience;
    }
  }
}
