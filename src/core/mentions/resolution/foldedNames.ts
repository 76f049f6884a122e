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
  /** Names by a hash of what stands behind the family name: as texts of their own, these would be as large as the names. */
  readonly #rests = new Map<number, FoldedName[]>();

  add(paper: Paper): void {
    const id = { folded: foldName(paper.id), paper };
    const key = { folded: foldName(paper.citationKey), paper };
    const others = (paper.aliases ?? []).flatMap(({ kind, name }) =>
      kind === 'id' || kind === 'key' ? [{ folded: foldName(name), paper }] : [],
    );
    for (const name of [id, key, ...others]) {
      const family = familyOf(name.folded);
      addTo(this.#families, family, name);
      addTo(this.#rests, hashOf(name.folded, family.length), name);
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

  /** The names that have this behind a family name. */
  withRest(rest: string): FoldedName[] {
    const names = this.#rests.get(hashOf(rest, 0)) ?? [];
    return names.filter(
      ({ folded }) => folded.endsWith(rest) && familyOf(folded).length + rest.length === folded.length,
    );
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

/** FNV-1a over the code units of a text, from an offset on. */
function hashOf(text: string, start: number): number {
  let hash = 0x811c9dc5;
  for (let offset = start; offset < text.length; offset += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(offset), 0x01000193);
  }
  return hash;
}

function addTo<Key>(groups: Map<Key, FoldedName[]>, key: Key, name: FoldedName): void {
  const group = groups.get(key);
  if (group) {
    group.push(name);
  } else {
    groups.set(key, [name]);
  }
}
