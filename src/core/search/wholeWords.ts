import type { TextRange } from './searchHit.ts';

/** The part of a word's letters that have to match for the word to count as meant. */
const enoughOfWord = 0.5;

/**
 * Makes the scattered letters that a fuzzy match found fit to be shown: a matching beginning of a word stays as it is,
 * a word of which most letters match is taken whole, single letters elsewhere are dropped.
 */
export function wholeWords(text: string, matched: readonly TextRange[]): TextRange[] {
  const ranges: TextRange[] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const inWord = matched
      .map(({ start, end }) => ({ start: Math.max(start, index), end: Math.min(end, index + word.length) }))
      .filter(({ start, end }) => start < end);
    const [first, ...others] = inWord;
    if (first?.start === index && others.length === 0 && first.end - index >= 2) {
      ranges.push(first);
    } else if (coveredLength(inWord) >= word.length * enoughOfWord) {
      ranges.push({ start: index, end: index + word.length });
    }
  }
  return ranges;
}

function coveredLength(ranges: readonly TextRange[]): number {
  let covered = 0;
  let reached = 0;
  for (const { start, end } of [...ranges].sort((one, other) => one.start - other.start)) {
    covered += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return covered;
}
