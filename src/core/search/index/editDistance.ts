/** A distance greater than any that is asked for. */
const far = 99;

/**
 * The number of letters that have to be added, left out, changed or swapped with their neighbour to make one word of the
 * other (optimal string alignment, the restricted Damerau-Levenshtein distance; Boytsov 2011), or a number above `limit`
 * where it is above.
 *
 * @param isPrefix whether the second word may go on after what the first is compared with
 */
export function editDistance(typed: string, word: string, limit: number, isPrefix = false): number {
  const columns = Math.min(word.length, typed.length + limit);
  if (typed.length - word.length > limit || (!isPrefix && word.length - typed.length > limit)) {
    return far;
  }
  let before = new Uint8Array(columns + 1);
  let previous = Uint8Array.from({ length: columns + 1 }, (_, column) => column);
  let current = new Uint8Array(columns + 1);
  for (let row = 1; row <= typed.length; row += 1) {
    current[0] = row;
    let least = row;
    const letter = typed.charCodeAt(row - 1);
    for (let column = 1; column <= columns; column += 1) {
      const other = word.charCodeAt(column - 1);
      let distance = Math.min(
        (previous[column] ?? far) + 1,
        (current[column - 1] ?? far) + 1,
        (previous[column - 1] ?? far) + (letter === other ? 0 : 1),
      );
      const isSwap =
        row > 1 &&
        column > 1 &&
        letter === word.charCodeAt(column - 2) &&
        typed.charCodeAt(row - 2) === other &&
        letter !== other;
      if (isSwap) {
        distance = Math.min(distance, (before[column - 2] ?? far) + 1);
      }
      current[column] = distance;
      least = Math.min(least, distance);
    }
    if (least > limit) {
      return far;
    }
    [before, previous, current] = [previous, current, before];
  }
  return isPrefix ? Math.min(...previous) : (previous[columns] ?? far);
}
