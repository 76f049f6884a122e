/**
 * Keeps long work from holding up its host: called between steps, it hands control back whenever a slice of time is
 * used up, and ends the work when it was cancelled.
 */
export class Pace {
  readonly #signal: AbortSignal | undefined;
  readonly #pause: () => Promise<void>;
  readonly #now: () => number;
  readonly #slice: number;
  #sliceEnd: number;

  /**
   * @param pause resolves once the host has had its turn (a macrotask)
   * @param now a clock in milliseconds
   * @param slice milliseconds of work between two pauses
   */
  constructor(pause: () => Promise<void>, options: { signal?: AbortSignal; now?: () => number; slice?: number } = {}) {
    this.#pause = pause;
    this.#signal = options.signal;
    this.#now = options.now ?? Date.now;
    this.#slice = options.slice ?? 15;
    this.#sliceEnd = this.#now() + this.#slice;
  }

  /** @throws the signal's reason when the work was cancelled */
  async step(): Promise<void> {
    this.#signal?.throwIfAborted();
    if (this.#now() < this.#sliceEnd) {
      return;
    }
    await this.#pause();
    this.#signal?.throwIfAborted();
    this.#sliceEnd = this.#now() + this.#slice;
  }
}
