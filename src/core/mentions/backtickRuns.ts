/** The runs of backticks in a text, so that the run that ends some code is found without reading on each time. */
export class BacktickRuns {
  readonly #positions = new Map<number, number[]>();
  readonly #next = new Map<number, number>();

  constructor(text: string) {
    for (const { 0: run, index } of text.matchAll(/`{1,10000}/g)) {
      const positions = this.#positions.get(run.length);
      if (positions) {
        positions.push(index);
      } else {
        this.#positions.set(run.length, [index]);
      }
    }
  }

  /** Where the next run of exactly this length starts. Offsets asked for must not fall. */
  after(offset: number, length: number): number | undefined {
    const positions = this.#positions.get(length) ?? [];
    let next = this.#next.get(length) ?? 0;
    while (next < positions.length && (positions[next] ?? 0) < offset) {
      next += 1;
    }
    this.#next.set(length, next);
    return positions[next];
  }
}
