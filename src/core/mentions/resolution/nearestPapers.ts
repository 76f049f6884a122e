import type { Paper } from '../../paper.ts';
import { familyOf, foldName, type FoldedName, type FoldedNames } from './foldedNames.ts';
import { isOneEdit } from './oneEdit.ts';

const mostNamed = 3;
/** Less than this share of a name's letters in common says nothing. */
const leastShare = 0.5;
const shortestWord = 3;
/** A word with a slip still begins like the right one, more often than not. */
const beginningLength = 4;
/** A word that more names have tells too little. */
const mostWithWord = 3000;

/** The papers whose names share most with a name that none has, best first: for "did you mean". */
export function nearestPapers(written: string, names: FoldedNames): Paper[] {
  const folded = foldName(written).slice(0, 200);
  const words = Array.from(folded.matchAll(/\p{L}+|\d+/gu), ([word]) => word).filter(
    ({ length }) => length >= shortestWord,
  );
  if (words.length === 0) {
    return [];
  }
  const ofFamily = best(sameFamily(familyOf(folded), names), words, folded.length);
  return ofFamily.length > 0 ? ofFamily : best(withRarestWords(words, names), words, folded.length);
}

function* sameFamily(family: string, names: FoldedNames): Generator<FoldedName> {
  for (const other of names.families()) {
    if (other === family || isOneEdit(other, family)) {
      yield* names.ofFamily(other);
    }
  }
}

/** Names with one of the two words that say most, being the rarest. */
function* withRarestWords(words: readonly string[], names: FoldedNames): Generator<FoldedName> {
  const found = words.map((word) => names.withWord(word)).filter(({ length }) => length > 0 && length <= mostWithWord);
  const rarest = found.sort((one, other) => one.length - other.length).slice(0, 2);
  for (const group of rarest) {
    yield* group;
  }
}

function best(names: Iterable<FoldedName>, words: readonly string[], length: number): Paper[] {
  const total = words.reduce((sum, word) => sum + word.length, 0);
  const scores = new Map<Paper, number>();
  for (const { folded, paper } of names) {
    const share = words.reduce((sum, word) => sum + lettersShared(word, folded), 0) / total;
    if (share >= leastShare) {
      // Among names that share as much, those of about the same length.
      const score = share - Math.min(0.1, Math.abs(folded.length - length) / 1000);
      scores.set(paper, Math.max(score, scores.get(paper) ?? 0));
    }
  }
  return [...scores]
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostNamed)
    .map(([paper]) => paper);
}

function lettersShared(word: string, name: string): number {
  if (name.includes(word)) {
    return word.length;
  }
  return word.length > beginningLength && name.includes(word.slice(0, beginningLength)) ? word.length / 2 : 0;
}
