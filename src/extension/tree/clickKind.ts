/** Two clicks on the same thing within so many milliseconds are a double click. */
const doubleClickLimit = 500;
/** A key that keeps what it opens is followed by the click that it causes within so many milliseconds. */
const keyLimit = 1000;

/**
 * Tells of the clicks in a tree, about which the editor says no more than what was clicked, whether they are to open
 * something that stays.
 */
export class ClickKind {
  readonly #now: () => number;
  #last = { clicked: '', at: -Infinity };
  #keyAt = -Infinity;

  /** @param now a clock in milliseconds */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** A key was pressed that selects the focused row to keep it: the next click is its doing. */
  keepNext(): void {
    this.#keyAt = this.#now();
  }

  /** To be called once a click: whether it is the second of a double click, or comes of the key. */
  keeps(clicked: string): boolean {
    const at = this.#now();
    const isKey = at - this.#keyAt <= keyLimit;
    const isDouble = clicked === this.#last.clicked && at - this.#last.at <= doubleClickLimit;
    this.#keyAt = -Infinity;
    this.#last = { clicked, at: isDouble || isKey ? -Infinity : at };
    return isKey || isDouble;
  }
}
