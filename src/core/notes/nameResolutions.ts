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

  constructor(ask: ResolveNames) {
    this.#ask = ask;
  }

  /** The library has changed. */
  forget(): void {
    this.#known = new WeakMap();
  }

  /** Whether all of these have been resolved since the library last changed. */
  areKnown(names: readonly MentionName[]): boolean {
    return names.every((name) => this.#known.has(name));
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
    for (;;) {
      const known = this.#known;
      const batch = missing(names, known);
      if (batch.length === 0) {
        return true;
      }
      const answers = await this.#ask(batch, signal);
      if (known === this.#known) {
        if (!answers) {
          return false;
        }
        batch.forEach((name, index) => known.set(name, answers[index] ?? { kind: 'unknown', papers: [] }));
      }
    }
  }

  /** Those of the names that mean a paper, as far as it is known. */
  namesOf(paperId: string, names: readonly MentionName[]): ReadonlySet<MentionName> {
    return new Set(names.filter((name) => this.paperOf(name) === paperId));
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
}

/** The next names to ask for, each once. */
function missing(names: readonly MentionName[], known: WeakMap<MentionName, ResolvedName>): MentionName[] {
  const batch = new Set<MentionName>();
  for (const name of names) {
    if (!known.has(name)) {
      batch.add(name);
    }
    if (batch.size === namesAtOnce) {
      break;
    }
  }
  return [...batch];
}
