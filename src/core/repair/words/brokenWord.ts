import {
  boundBeginnings,
  boundEndings,
  combiningPrefixes,
  compoundEnds,
  establishedPrefixes,
  establishedWithRe,
  solidBeginnings,
  solidPrefixes,
} from './affixes.ts';
import { isDerived } from './derivation.ts';
import type { WordKnowledge } from './wordKnowledge.ts';

/**
 * How sure it is that a hyphen came from the end of a line, in the manner of logarithms of odds: above zero the word is
 * whole without it, below zero the hyphen is the author's. From `sure` on, either side, the place in the text does not count.
 */
export type Verdict = number;

export const sure = 6;

/** The word alone speaks for one side, and only a place that speaks clearly for the other outweighs it. */
const likely = 3;
const doubtful = 1;

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
  const wholeIsKnown = words.isEnglish(whole) || words.documentFrequency(whole) > 1 || words.occurrences(whole) > 1;
  if (!wholeIsKnown) {
    return judgeUnknown(left, right, words);
  }
  const isPrefix = combiningPrefixes.has(left);
  const rightIsWord = !boundEndings.has(right) && isPiece(right, words);
  const leftIsWord = isPiece(left, words);
  const isCompoundEnd = compoundEnds.has(right);
  const needsNoHyphen = solidPrefixes.has(left) || (establishedPrefixes.has(left) && isUnused(right, words));
  if (words.isEnglish(whole) && needsNoHyphen && !isCompoundEnd) {
    return sure;
  }
  const isOpenCompound =
    leftIsWord && isCompoundEnd && !(words.isEnglish(whole) && solidBeginnings.has(left)) && left.length > 2;
  const mayBeHyphenated =
    (isPrefix && rightIsWord) || isOpenCompound || (leftIsWord && rightIsWord && isCompound(left, right, words));
  return mayBeHyphenated ? compareUse(left, right, isOpenCompound, words) : sure;
}

/** Nobody has seen the word without its hyphen. */
function judgeUnknown(left: string, right: string, words: WordKnowledge): Verdict {
  const whole = left + right;
  const known = (word: string): boolean => words.isEnglish(word) || words.documentFrequency(word) > 1;
  const isPrefix = combiningPrefixes.has(left);
  const leftIsWord = isPiece(left, words) || isPrefix;
  const isEnding = boundEndings.has(right) && (!leftIsWord || isDerived(whole, known));
  if (isEnding) {
    return knowsLanguage(words) ? sure : -doubtful;
  }
  const rightIsWord = isPiece(right, words);
  if (solidPrefixes.has(left) && rightIsWord && isDerived(whole, known)) {
    return likely;
  }
  if (leftIsWord && (rightIsWord || isDerived(right, known))) {
    return boundBeginnings.has(left) && isDerived(whole, known) ? doubtful : -sure;
  }
  if (leftIsWord || rightIsWord || isDerived(left, known)) {
    return words.isEnglish('the') ? judgeFragment(left, right, { leftIsWord, rightIsWord }, words) : -doubtful;
  }
  return right.length > 2 && knowsLanguage(words) ? sure : -doubtful;
}

/** One of the pieces is a word: is the other what a line left of one? */
function judgeFragment(
  left: string,
  right: string,
  { leftIsWord, rightIsWord }: { readonly leftIsWord: boolean; readonly rightIsWord: boolean },
  words: WordKnowledge,
): Verdict {
  const known = (word: string): boolean => words.isEnglish(word) || words.documentFrequency(word) > 1;
  const whole = left + right;
  if (rightIsWord) {
    // `cryo-` and the like make a word of any other.
    const mayBeBroken = left.length > 2 && left.length < 7 && !left.endsWith('o') && words.documentFrequency(right) < 3;
    return mayBeBroken ? doubtful : -sure;
  }
  if (isDerived(whole, known) || (leftIsWord && beginsWithRest(left, right, words))) {
    return likely;
  }
  const isShort = right.length < longestFragment && (combiningPrefixes.has(left) || left.length < 5);
  return leftIsWord && isShort ? doubtful : -likely;
}

/** `chang-ingtopology`: the rest of the word has another glued to it. */
function beginsWithRest(left: string, right: string, words: WordKnowledge): boolean {
  for (let length = 2; length < right.length; length += 1) {
    if (left.length + length > 5 && words.isEnglish(left + right.slice(0, length))) {
      return true;
    }
  }
  return false;
}

/** Without a lexicon and without other papers, that a piece is not known means nothing. */
function knowsLanguage(words: WordKnowledge): boolean {
  return words.isEnglish('the') || words.documentFrequency('the') > 2;
}

/** Two words that are both in use, of which no lexicon says that they are one. */
function isCompound(left: string, right: string, words: WordKnowledge): boolean {
  return !words.isEnglish(left + right) && words.documentFrequency(left) > 2 && words.documentFrequency(right) > 2;
}

/**
 * Author and colleagues write the word with a hyphen or without: what do they do elsewhere? Who writes it with a hyphen
 * does so each time, who writes it without breaks it about once in ten times.
 */
function compareUse(left: string, right: string, isOpenCompound: boolean, words: WordKnowledge): Verdict {
  const whole = left + right;
  const hyphenated = `${left}-${right}`;
  const here = words.occurrences(whole);
  const hereHyphenated = words.occurrences(hyphenated);
  const plain = words.documentFrequency(whole);
  const split = Math.max(0, words.documentFrequency(hyphenated) - 1);
  if (here >= 3 * hereHyphenated) {
    return split > plain ? doubtful : likely;
  }
  if (hereHyphenated > 1 && here === 0) {
    return plain > 8 && plain > 3 * split && !isOpenCompound ? likely : -likely;
  }
  if (plain > 2 && split <= plain / 4) {
    return isOpenCompound ? 1.5 * doubtful : likely + doubtful;
  }
  if (plain > 2 && split <= plain / 2 && establishedPrefixes.has(left)) {
    return 2 * doubtful;
  }
  const isEstablished = left === 're' ? establishedWithRe.test(whole) : establishedPrefixes.has(left);
  if (here >= 2 * hereHyphenated) {
    return words.isEnglish(whole) && isEstablished && split <= plain ? likely : doubtful;
  }
  if (split > plain) {
    return -likely;
  }
  if (!words.isEnglish(whole) || split > plain / 2) {
    return split > 0 || here === 0 ? -doubtful : -doubtful / 2;
  }
  if (left === 're') {
    // What is no word of its own is the other word done again: `re-form`, `re-pose`.
    return isEstablished ? likely + doubtful : plain > 0 && split === 0 ? doubtful : -2 * doubtful;
  }
  if (isOpenCompound) {
    return -2 * doubtful;
  }
  return isEstablished ? likely : plain > 0 && split === 0 ? doubtful : -doubtful / 2;
}

/** A word of the lexicon that nobody in the library uses: `be-tween` is not made of `tween`. */
function isUnused(word: string, words: WordKnowledge): boolean {
  return words.documentFrequency('the') > 9 && words.documentFrequency(word) === 0;
}

function isPiece(piece: string, words: WordKnowledge): boolean {
  return (
    words.documentFrequency(piece) > 2 ||
    (piece.length > 2 && words.isEnglish(piece)) ||
    (piece.length > 1 && piece.length < 6 && words.occurrences(piece.toUpperCase()) > 1)
  );
}
