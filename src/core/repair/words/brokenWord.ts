import {
  boundBeginnings,
  boundEndings,
  combiningPrefixes,
  compoundEnds,
  establishedPrefixes,
  establishedWithRe,
} from './affixes.ts';
import { isDerived } from './derivation.ts';
import type { WordKnowledge } from './wordKnowledge.ts';

/**
 * How sure it is that a hyphen came from the end of a line: above zero the word is whole without it, below zero the hyphen
 * is the author's. From `sure` on, either side, the place in the text does not count any more.
 */
export type Verdict = number;

export const sure = 2;

/** What is longer and no word is words glued together, not the end of one. */
const longestFragment = 12;

/** Judges the hyphen between two pieces of a word, letters and digits each, by the pieces and what is known of them. */
export function judgeHyphen(left: string, right: string, words: WordKnowledge): Verdict {
  if (/^\d|\d$/.test(left) || /^\d/.test(right) || left.length === 1 || right.length === 1) {
    return -sure;
  }
  if (isWordInCapitals(left + right)) {
    return judgeLetters(left.toLowerCase(), right.toLowerCase(), words) > 0 && words.isEnglish(left + right)
      ? sure
      : -sure;
  }
  if (/\p{Lu}/u.test(right) || /.\p{Lu}/u.test(left)) {
    return judgeName(left, right, words);
  }
  return judgeLetters(left.toLowerCase(), right.toLowerCase(), words);
}

function isWordInCapitals(letters: string): boolean {
  return letters.length > 6 && !/[^\p{Lu}]/u.test(letters);
}

/** Names have capitals within: `Point-Net`, `Im-ageNet`, `RAW-based`, `Multi-Layer`. */
function judgeName(left: string, right: string, words: WordKnowledge): Verdict {
  const here = words.occurrences(left + right);
  const startsName = /^\p{Lu}\p{Ll}+$/u.test(left);
  const isAcronym = /^\p{Lu}{2,}$/u.test(left) && /^\p{Lu}/u.test(right);
  if (!isAcronym && here > 0 && here >= words.occurrences(`${left}-${right}`) * (startsName ? 1 : 3)) {
    return sure;
  }
  const endsName = /^\p{Lu}?\p{Ll}+$/u.test(right);
  if (startsName && endsName && words.documentFrequency(left + right) > 0) {
    return sure;
  }
  if (/^\p{Lu}/u.test(right)) {
    return -sure;
  }
  const tail = /\p{Lu}?\p{Ll}+$/u.exec(left)?.[0];
  const head = /^\p{Ll}+/u.exec(right)?.[0] ?? '';
  return tail === undefined ? -sure : judgeLetters(tail.toLowerCase(), head, words);
}

function judgeLetters(left: string, right: string, words: WordKnowledge): Verdict {
  const whole = left + right;
  const isPrefix = combiningPrefixes.has(left);
  const rightIsWord = isPiece(right, words) && !boundEndings.has(right);
  const leftIsWord = isPiece(left, words);
  const wholeIsKnown = words.isEnglish(whole) || words.documentFrequency(whole) > 1 || words.occurrences(whole) > 1;
  if (!wholeIsKnown) {
    return judgeUnknown(left, right, words);
  }
  const mayBeHyphenated =
    (isPrefix && rightIsWord) ||
    (leftIsWord && (compoundEnds.has(right) || (rightIsWord && isCompound(left, right, words))));
  return mayBeHyphenated ? compareUse(left, right, words) : sure;
}

/** Nobody has seen the word without its hyphen. */
function judgeUnknown(left: string, right: string, words: WordKnowledge): Verdict {
  const known = (word: string): boolean => words.isEnglish(word) || words.documentFrequency(word) > 1;
  const isPrefix = combiningPrefixes.has(left);
  const leftIsWord = isPiece(left, words) || isPrefix;
  const isEnding = boundEndings.has(right) && (!leftIsWord || isDerived(left + right, known));
  if (isEnding) {
    return knowsLanguage(words) ? sure : -1;
  }
  const rightIsWord = isPiece(right, words);
  if (leftIsWord && (rightIsWord || isDerived(right, known))) {
    return boundBeginnings.has(left) && isDerived(left + right, known) ? 1 : -sure;
  }
  if (leftIsWord || rightIsWord) {
    const isFragment = leftIsWord
      ? right.length < longestFragment && (isPrefix || left.length < 5 || isDerived(left + right, known))
      : left.length > 2 && left.length < 7 && words.documentFrequency(right) < 3;
    return isFragment && words.isEnglish('the') ? 1 : -1;
  }
  return right.length > 2 && knowsLanguage(words) ? sure : -1;
}

/** Without a lexicon and without other papers, that a piece is not known means nothing. */
function knowsLanguage(words: WordKnowledge): boolean {
  return words.isEnglish('the') || words.documentFrequency('the') > 2;
}

/** Two words that are both in use, of which no lexicon says that they are one. */
function isCompound(left: string, right: string, words: WordKnowledge): boolean {
  return !words.isEnglish(left + right) && words.documentFrequency(left) > 2 && words.documentFrequency(right) > 2;
}

/** Author and colleagues write the word with a hyphen or without: what do they do elsewhere? */
function compareUse(left: string, right: string, words: WordKnowledge): Verdict {
  const whole = left + right;
  const hyphenated = `${left}-${right}`;
  const here = words.occurrences(whole);
  const hereHyphenated = words.occurrences(hyphenated);
  const plain = words.documentFrequency(whole);
  const split = Math.max(0, words.documentFrequency(hyphenated) - 1);
  if (here >= 3 * hereHyphenated) {
    return sure;
  }
  if (hereHyphenated > 1 && here === 0) {
    return plain > 8 && plain > 3 * split ? sure : -sure;
  }
  // A plain word stands at the end of a line, and so with a hyphen, in about one text of eight that have it.
  if (plain > 2 && split <= plain / 4) {
    return sure;
  }
  if (here >= 2 * hereHyphenated) {
    return 1;
  }
  if (!words.isEnglish(whole) || split > plain) {
    return split > 0 || here === 0 ? -1 : -0.5;
  }
  const isEstablished = left === 're' ? establishedWithRe.test(whole) : establishedPrefixes.has(left);
  return (plain > 0 && split === 0) || isEstablished ? 1 : -0.5;
}

function isPiece(piece: string, words: WordKnowledge): boolean {
  return words.documentFrequency(piece) > 2 || (piece.length > 2 && words.isEnglish(piece));
}
