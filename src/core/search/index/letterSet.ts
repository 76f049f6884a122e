/** The letters of a term as a set of 32 bits; digits and letters of other scripts share six of them. */
export function letterSet(term: string): number {
  let set = 0;
  for (let index = 0; index < term.length; index += 1) {
    const letter = term.charCodeAt(index) - 97;
    set |= letter >= 0 && letter < 26 ? 1 << letter : 1 << (26 + (term.charCodeAt(index) % 6));
  }
  return set >>> 0;
}

/** How many letters of one set are not in another: at least so many edits lie between words of these letters. */
export function lettersMissing(letters: number, others: number): number {
  return bitCount(letters & ~others);
}

/** The number of bits of a 32-bit set (Warren, Hacker's Delight, 5-1). */
function bitCount(set: number): number {
  let count = set - ((set >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
