import type * as vscode from 'vscode';
import type { SearchHit } from '../../core/search/searchHit.ts';
import type { Disposable } from '../../core/util/disposable.ts';
import { DisposableStack } from '../../core/util/disposable.ts';
import { withDetail } from './answerRows.ts';
import type { SearchRow } from './searchRow.ts';
import { SteadyRows } from './steadyRows.ts';

/** So many rows from the active one on have their reason looked up, this many at once. */
const rowsAhead = 24;
const rowsAtOnce = 12;
/** Milliseconds for which reasons that are quickly found may hold up the rows: half of a frame. */
const patience = 8;
/** Keeps the place of a second line that is still to come. */
const pending = '\u00a0';

/** The rows of one answer. */
export interface AnswerRows {
  readonly rows: readonly SearchRow[];
  /** Looks up why a paper was found. */
  readonly findReason: (hit: SearchHit) => Promise<string | undefined>;
  /** Comes when another answer is wanted. */
  readonly signal: AbortSignal;
}

interface Shown extends Omit<AnswerRows, 'rows'> {
  readonly rows: SearchRow[];
  /** Before this row all reasons have been looked up. */
  reached: number;
  isFilling: boolean;
}

/**
 * Puts the reason why a paper was found below its title, after the rows are there, since it may take the repair of a text.
 * The rows stay in order, and the person's place among them stays where it is.
 */
export class RowReasons implements Disposable {
  readonly #pause: () => Promise<void>;
  readonly #parts = new DisposableStack();
  readonly #rows: SteadyRows;
  #shown: Shown | undefined;

  /** `pause` resolves once the host has had its turn. */
  constructor(pick: vscode.QuickPick<SearchRow>, pause: () => Promise<void>) {
    this.#pause = pause;
    this.#rows = this.#parts.add(new SteadyRows(pick));
    this.#parts.add(pick.onDidChangeActive(() => this.#shown && this.#fill(this.#shown)));
  }

  /** Shows rows, with those reasons that are quickly found; the others follow. */
  async show({ rows, ...answer }: AnswerRows): Promise<void> {
    const reserved = rows.map((row, index) => (index < rowsAhead && lacksReason(row) ? withDetail(row, pending) : row));
    const shown: Shown = { ...answer, rows: reserved, reached: 0, isFilling: false };
    await this.#lookUp(shown, rowsAhead, Date.now() + patience);
    answer.signal.throwIfAborted();
    this.#shown = shown;
    this.#rows.show(shown.rows);
    void this.#fill(shown);
  }

  dispose(): void {
    this.#parts.dispose();
  }

  async #fill(shown: Shown): Promise<void> {
    if (shown.isFilling) {
      return;
    }
    shown.isFilling = true;
    while (isWanted(shown) && shown.reached < Math.min(Math.max(this.#rows.active, 0) + rowsAhead, shown.rows.length)) {
      await this.#lookUp(shown, shown.reached + rowsAtOnce);
      await this.#rows.rest();
      if (isWanted(shown)) {
        this.#rows.replace(shown.rows);
      }
    }
    shown.isFilling = false;
  }

  /** Without a time at which to stop, the host has its turn after each. */
  async #lookUp(shown: Shown, end: number, until?: number): Promise<void> {
    const { rows, findReason, signal } = shown;
    while (shown.reached < Math.min(end, rows.length) && Date.now() < (until ?? Infinity) && !signal.aborted) {
      const row = rows[shown.reached];
      if (row?.hit) {
        rows[shown.reached] = withDetail(row, await findReason(row.hit));
        await (until === undefined ? this.#pause() : undefined);
      }
      shown.reached += 1;
    }
  }
}

function isWanted({ signal }: Shown): boolean {
  return !signal.aborted;
}

function lacksReason({ hit, detail }: SearchRow): boolean {
  return hit?.paper.hasText === true && detail === undefined;
}
