import { meantPaper, type MentionName, type ResolvedName } from './resolvedName.ts';

/** Asks the library. Undefined when it has no papers: then nothing can be said of any name. */
export type ResolveNames = (
  names: readonly MentionName[],
  signal?: AbortSignal,
) => Promise<readonly ResolvedName[] | undefined>;

/** The library is another process, maybe: not too many names in one message. */
const namesAtOnce = 500;

/** What names of the notes mean, kept until the library changes or a name is no longer used. */
export class NameResolutions {
  readonly #ask: ResolveNames;
  #known = new WeakMap<MentionName, ResolvedName>();
  /** The names that mean a paper, by its ID. One that is no longer used stays, and is mentioned nowhere. */
  #names = new Map<string, Set<MentionName>>();
  /** What was found to be known last: lists are many names long, and mostly the same. */
  #knownList: readonly MentionName[] | undefined;

  constructor(ask: ResolveNames) {
    this.#ask = ask;
  }

  /** The library has changed. */
  forget(): void {
    this.#known = new WeakMap();
    this.#names = new Map();
    this.#knownList = undefined;
  }

  /** Whether all of these have been resolved since the library last changed. A list that was asked for before must not have changed. */
  areKnown(names: readonly MentionName[]): boolean {
    const areKnown = names === this.#knownList || names.every((name) => this.#known.has(name));
    this.#knownList = areKnown ? names : this.#knownList;
    return areKnown;
  }

  /** What is known without asking. */
  get(name: MentionName): ResolvedName | undefined {
    return this.#known.get(name);
  }

  /**
   * Makes all these names known. When the library changes meanwhile, it is asked again.
   *
   * @returns whether there are papers at all
   */
  async resolve(names: readonly MentionName[], signal?: AbortSignal): Promise<boolean> {
    while (!this.areKnown(names)) {
      const known = this.#known;
      const missing = [...new Set(names)].filter((name) => !known.has(name));
      for (let start = 0; start < missing.length && known === this.#known; start += namesAtOnce) {
        const batch = missing.slice(start, start + namesAtOnce);
        const answers = await this.#ask(batch, signal);
        if (known === this.#known) {
          if (!answers) {
            return false;
          }
          batch.forEach((name, index) => this.#learn(name, answers[index] ?? { kind: 'unknown', papers: [] }));
        }
      }
    }
    return true;
  }

  /** The names that mean a paper, as far as it is known. */
  namesOf(paperId: string): ReadonlySet<MentionName> {
    return this.#names.get(paperId) ?? new Set();
  }

  /** The names of each paper, by its ID, as far as they are known. */
  namesByPaper(names: readonly MentionName[]): ReadonlyMap<string, ReadonlySet<MentionName>> {
    const byPaper = new Map<string, Set<MentionName>>();
    for (const name of names) {
      const paperId = this.paperOf(name);
      if (paperId !== undefined) {
        const known = byPaper.get(paperId) ?? new Set();
        byPaper.set(paperId, known.add(name));
      }
    }
    return byPaper;
  }

  /** ID of the paper that a name means. */
  paperOf(name: MentionName): string | undefined {
    const resolved = this.#known.get(name);
    return resolved && meantPaper(resolved)?.id;
  }

  #learn(name: MentionName, resolved: ResolvedName): void {
    this.#known.set(name, resolved);
    const paper = meantPaper(resolved);
    if (paper) {
      const names = this.#names.get(paper.id) ?? new Set();
      this.#names.set(paper.id, names.add(name));
    }
  }
}
