/** A distance greater than any that is asked for. */
const far = 255;
/** What is typed beyond this is not looked at: a row of distances fits into bytes. */
const longestTyped = 200;

/**
 * Compares words with one that was typed. What it needs for that it makes once, since a vocabulary has hundreds of thousands
 * of words.
 */
export class EditDistance {
  readonly #typed: string;
  readonly #limit: number;
  #before: Uint8Array;
  #previous: Uint8Array;
  #current: Uint8Array;

  /** @param limit the greatest distance that is of interest */
  constructor(typed: string, limit: number) {
    this.#typed = typed.slice(0, longestTyped);
    this.#limit = limit;
    const columns = this.#typed.length + limit + 1;
    [this.#before, this.#previous, this.#current] = [
      new Uint8Array(columns),
      new Uint8Array(columns),
      new Uint8Array(columns),
    ];
  }

  /**
   * The number of letters that have to be added, left out, changed or swapped with their neighbour to make one word of the
   * other (optimal string alignment, the restricted Damerau-Levenshtein distance; Boytsov 2011), or a number above the limit
   * where it is above.
   *
   * @param isPrefix whether the word may go on after what the typed one is compared with
   */
  to(word: string, isPrefix: boolean): number {
    const typed = this.#typed;
    const limit = this.#limit;
    const columns = Math.min(word.length, typed.length + limit);
    if (typed.length - word.length > limit || (!isPrefix && word.length - typed.length > limit)) {
      return far;
    }
    for (let column = 0; column <= columns; column += 1) {
      this.#previous[column] = column;
    }
    for (let row = 1; row <= typed.length; row += 1) {
      if (this.#fillRow(row, word, columns) > limit) {
        return far;
      }
      [this.#before, this.#previous, this.#current] = [this.#previous, this.#current, this.#before];
    }
    return isPrefix ? least(this.#previous, columns) : (this.#previous[columns] ?? far);
  }

  /** Fills one row of the table of distances; gives the least of them. */
  #fillRow(row: number, word: string, columns: number): number {
    const current = this.#current;
    const previous = this.#previous;
    const letter = this.#typed.charCodeAt(row - 1);
    const letterBefore = this.#typed.charCodeAt(row - 2);
    current[0] = row;
    let smallest = row;
    for (let column = 1; column <= columns; column += 1) {
      const other = word.charCodeAt(column - 1);
      let distance = (previous[column - 1] ?? far) + (letter === other ? 0 : 1);
      distance = Math.min(distance, (previous[column] ?? far) + 1, (current[column - 1] ?? far) + 1);
      if (letter !== other && letterBefore === other && column > 1 && letter === word.charCodeAt(column - 2)) {
        distance = Math.min(distance, (this.#before[column - 2] ?? far) + 1);
      }
      current[column] = distance;
      smallest = Math.min(smallest, distance);
    }
    return smallest;
  }
}

function least(row: Uint8Array, columns: number): number {
  let smallest = far;
  for (let column = 0; column <= columns; column += 1) {
    smallest = Math.min(smallest, row[column] ?? far);
  }
  return smallest;
}
