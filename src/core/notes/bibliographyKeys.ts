import type { Pace } from '../util/pace.ts';

/** What begins an entry of a `.bib` file: `@article{key,`. Comments, strings and preambles have no key. */
const entry = /@\s*(?!comment\b|string\b|preamble\b)[a-z]+\s*[{(]\s*([^\s,{}()"#%'=~\\]+)\s*,/gi;
const entriesAStep = 200;

/**
 * The keys of all entries of a `.bib` file, whatever stands in them.
 *
 * @throws the reason of the pace's signal when the work was cancelled
 */
export async function findBibliographyKeys(text: string, pace: Pace): Promise<string[]> {
  const keys: string[] = [];
  for (const [, key = ''] of text.matchAll(entry)) {
    keys.push(key);
    if (keys.length % entriesAStep === 0) {
      await pace.step();
    }
  }
  return keys;
}

/** The keys of the bibliographies that a workspace has of its own: names that notes may use, though the library does not have them. */
export class BibliographyKeys {
  readonly #files = new Map<string, ReadonlySet<string>>();
  readonly #filesWith = new Map<string, number>();

  has(key: string): boolean {
    return this.#filesWith.has(key.normalize());
  }

  /**
   * Replaces the keys of a file.
   *
   * @returns whether they are others than before
   */
  set(uri: string, keys: readonly string[]): boolean {
    const before = this.#files.get(uri) ?? new Set();
    const after = new Set(keys.map((key) => key.normalize()));
    this.#count(after, 1);
    this.#count(before, -1);
    if (after.size > 0) {
      this.#files.set(uri, after);
    } else {
      this.#files.delete(uri);
    }
    return before.size !== after.size || [...after].some((key) => !before.has(key));
  }

  #count(keys: ReadonlySet<string>, by: number): void {
    for (const key of keys) {
      const count = (this.#filesWith.get(key) ?? 0) + by;
      if (count > 0) {
        this.#filesWith.set(key, count);
      } else {
        this.#filesWith.delete(key);
      }
    }
  }
}
