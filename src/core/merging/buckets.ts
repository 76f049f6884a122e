/** Numbers that share a key, for very many keys of which few are shared: a link a number instead of a list a key. */
export class Buckets {
  readonly #lastOfKey = new Map<string, number>();
  /** The numbers of a key form a ring, in the order in which they came. */
  readonly #next: Uint32Array;

  /** @param size numbers are below it, and each is added once at most */
  constructor(size: number) {
    this.#next = new Uint32Array(size);
  }

  add(key: string, number: number): void {
    const last = this.#lastOfKey.get(key);
    this.#next[number] = last === undefined ? number : (this.#next[last] ?? number);
    if (last !== undefined) {
      this.#next[last] = number;
    }
    this.#lastOfKey.set(key, number);
  }

  has(key: string): boolean {
    return this.#lastOfKey.has(key);
  }

  /** The numbers of each key that has several, in the order in which the keys came. */
  *shared(): Generator<readonly number[]> {
    for (const last of this.#lastOfKey.values()) {
      const numbers: number[] = [];
      for (let number = this.#next[last] ?? last; number !== last; number = this.#next[number] ?? last) {
        numbers.push(number);
      }
      if (numbers.length > 0) {
        yield [...numbers, last];
      }
    }
  }
}
