import type { Paper } from '../../paper.ts';

const shortestWord = 4;

/** A name of a paper, made comparable. */
export interface FoldedName {
  readonly folded: string;
  readonly paper: Paper;
}

/**
 * The IDs and citation keys of a library, comparable, and in groups by what they begin with: the family name, up to the
 * first `_` or digit. Most names with a slip still have it, so that few need to be compared.
 */
export class FoldedNames {
  readonly #families = new Map<string, FoldedName[]>();
  readonly #words = new Map<string, FoldedName[]>();

  add(paper: Paper): void {
    const id = { folded: foldName(paper.id), paper };
    const key = { folded: foldName(paper.citationKey), paper };
    const others = (paper.aliases ?? []).flatMap(({ kind, name }) =>
      kind === 'id' || kind === 'key' ? [{ folded: foldName(name), paper }] : [],
    );
    for (const name of [id, key, ...others]) {
      addTo(this.#families, familyOf(name.folded), name);
    }
    for (const word of id.folded.split('_').slice(1, -2)) {
      if (word.length >= shortestWord) {
        addTo(this.#words, word, id);
      }
    }
  }

  /** The names with this family name, in the order of the papers. */
  ofFamily(family: string): readonly FoldedName[] {
    return this.#families.get(family) ?? [];
  }

  /** The IDs whose title has this word. */
  withWord(word: string): readonly FoldedName[] {
    return this.#words.get(word) ?? [];
  }

  families(): Iterable<string> {
    return this.#families.keys();
  }
}

/** A name without what people get wrong without noticing: case, accents, the form of apostrophes. */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  return /^[\0-\x7f]*$/.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'");
}

/** What a folded name begins with; all of it where nothing follows. */
export function familyOf(folded: string): string {
  return /^[^_\d]*/.exec(folded)?.[0] ?? '';
}

function addTo(groups: Map<string, FoldedName[]>, key: string, name: FoldedName): void {
  const group = groups.get(key);
  if (group) {
    group.push(name);
  } else {
    groups.set(key, [name]);
  }
}
