const insignificant = new Set(
  'a an and are as at by can do does for from how in is of on or the to via what when why with'.split(' '),
);

/** What a citation key is made of. */
export interface CitationKeyParts {
  readonly family: string;
  readonly title: string;
  readonly year?: number;
}

/**
 * The citation key that bibliography tools would form: family name, year and the first word of the title that carries
 * meaning, in lower-case ASCII (`jin2023dnf`).
 */
export function citationKey({ family, title, year }: CitationKeyParts): string {
  const words = title
    .split(/[\s\-–—/]+/)
    .map(asciiLetters)
    .filter(Boolean);
  const word = words.find((candidate) => !insignificant.has(candidate)) ?? words[0] ?? '';
  return `${asciiLetters(family)}${year ?? ''}${word}` || 'paper';
}

/** Gives keys that are unique: the first paper keeps its key, later ones get `b`, `c`, … `z`, `27`, `28`, … behind it. */
export class CitationKeys {
  readonly #taken = new Set<string>();
  readonly #counts = new Map<string, number>();

  allocate(key: string): string {
    let count = this.#counts.get(key) ?? 0;
    let unique: string;
    do {
      count += 1;
      unique = key + suffix(count);
    } while (this.#taken.has(unique));
    this.#counts.set(key, count);
    this.#taken.add(unique);
    return unique;
  }
}

function suffix(count: number): string {
  if (count === 1) {
    return '';
  }
  return count <= 26 ? String.fromCharCode('a'.charCodeAt(0) + count - 1) : String(count);
}

function asciiLetters(text: string): string {
  return text
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
