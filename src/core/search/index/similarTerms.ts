/** A term that looks like a word. */
export interface SimilarTerm {
  /** Its place among the terms. */
  readonly term: number;
  /** Edits between the word and the term, or the beginning of the term. */
  readonly distance: number;
  /** The word looks like the whole term, not only like its beginning. */
  readonly isWhole: boolean;
}

interface Options {
  /** The greatest distance that is of interest. */
  readonly limit: number;
  /** Whether the word may go on, so that terms count that begin like it. */
  readonly isUnfinished: boolean;
}

/** Words are no longer than the terms of an index; what is typed beyond is not looked at. */
const longestWord = 60;

/**
 * The terms within a distance of a word, in their order. The distance is the number of letters that have to be added, left out,
 * changed or swapped with their neighbour (optimal string alignment, the restricted Damerau-Levenshtein distance; Boytsov
 * 2011). Terms that begin alike share the rows of the table of distances, and no term is looked at whose beginning is too far
 * away already: the terms are walked as the trie that their order makes of them (Oflazer 1996).
 *
 * @param terms sorted by UTF-16 units
 */
export function* similarTerms(terms: readonly string[], word: string, options: Options): Generator<SimilarTerm> {
  const { limit, isUnfinished } = options;
  const table = new DistanceTable(word.slice(0, longestWord), limit);
  for (let term = 0; term < terms.length;) {
    const text = terms[term] ?? '';
    const isNear = table.moveTo(text);
    const begins = isUnfinished && table.distanceToBeginning <= limit;
    if (isNear) {
      const whole = table.distance;
      if (whole <= limit || begins) {
        yield { term, distance: whole <= limit ? whole : table.distanceToBeginning, isWhole: whole <= limit };
      }
      term += 1;
    } else {
      const next = endOfPrefix(terms, term, table.depth);
      for (; begins && term < next; term += 1) {
        yield { term, distance: table.distanceToBeginning, isWhole: false };
      }
      term = next;
    }
  }
}

/** The first term behind those that begin with the same `length` units as the one at `start`. */
function endOfPrefix(terms: readonly string[], start: number, length: number): number {
  const prefix = (terms[start] ?? '').slice(0, length);
  let step = 1;
  while (start + step < terms.length && terms[start + step]?.startsWith(prefix)) {
    step *= 2;
  }
  let low = start + (step >> 1);
  let high = Math.min(start + step, terms.length);
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (terms[middle]?.startsWith(prefix)) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return high;
}

/** The distances between all beginnings of a word and all beginnings of a term, a row for each letter of the term. */
class DistanceTable {
  readonly #word: string;
  readonly #limit: number;
  readonly #width: number;
  readonly #rows: Uint8Array;
  /** For each row the least distance between the whole word and a beginning of the term. */
  readonly #beginnings: Uint8Array;
  #term = '';
  /** Rows that belong to the term, but for the first. */
  depth = 0;

  constructor(word: string, limit: number) {
    this.#word = word;
    this.#limit = limit;
    this.#width = word.length + 1;
    const height = word.length + limit + 2;
    this.#rows = new Uint8Array(height * this.#width);
    this.#beginnings = new Uint8Array(height);
    for (let column = 0; column < this.#width; column += 1) {
      this.#rows[column] = column;
    }
    this.#beginnings[0] = word.length;
  }

  /** Between the word and the whole term. */
  get distance(): number {
    return this.#rows[this.depth * this.#width + this.#width - 1] ?? Infinity;
  }

  get distanceToBeginning(): number {
    return this.#beginnings[this.depth] ?? Infinity;
  }

  /** Fills the rows of a term; false where they end early, because no term that begins so is within the limit. */
  moveTo(term: string): boolean {
    let depth = 0;
    while (depth < this.depth && depth < term.length && term.charCodeAt(depth) === this.#term.charCodeAt(depth)) {
      depth += 1;
    }
    this.#term = term;
    while (depth < term.length) {
      depth += 1;
      if (this.#fillRow(depth) > this.#limit) {
        this.depth = depth;
        return false;
      }
    }
    this.depth = depth;
    return true;
  }

  /** Gives the least distance of the row. */
  #fillRow(row: number): number {
    const rows = this.#rows;
    const word = this.#word;
    const current = row * this.#width;
    const previous = current - this.#width;
    const before = previous - this.#width;
    const letter = this.#term.charCodeAt(row - 1);
    const letterBefore = row > 1 ? this.#term.charCodeAt(row - 2) : -1;
    rows[current] = row;
    let least = row;
    for (let column = 1; column < this.#width; column += 1) {
      const other = word.charCodeAt(column - 1);
      let distance = (rows[previous + column - 1] ?? 0) + (letter === other ? 0 : 1);
      distance = Math.min(distance, (rows[previous + column] ?? 0) + 1, (rows[current + column - 1] ?? 0) + 1);
      if (letter !== other && letterBefore === other && column > 1 && letter === word.charCodeAt(column - 2)) {
        distance = Math.min(distance, (rows[before + column - 2] ?? 0) + 1);
      }
      rows[current + column] = distance;
      least = Math.min(least, distance);
    }
    this.#beginnings[row] = Math.min(this.#beginnings[row - 1] ?? 0, rows[current + this.#width - 1] ?? 0);
    return least;
  }
}
