import type { RepairContext } from '../repairRule.ts';
import { isDerived } from './derivation.ts';
import type { WordKnowledge } from './wordKnowledge.ts';

/** Words that most often lose the space beside them; the short ones count only where the rest is a word for sure. */
const functionWords = new Set(
  (
    'a also an and are as at be between both by can each for from has have in into is it its not of on only or our over same such than that the their ' +
    'then these they this to using via was we were when where which while with within without'
  ).split(' '),
);

/** A word of mathematical prose with a symbol, of one letter or two, on either side or both. */
const besideSymbols =
  /^([A-Za-z][A-Za-z]?)?(and|are|can|denotes|for|from|given|has|should|such|that|then|using|where|while|with)([A-Za-z][A-Za-z]?)?$/;

/** Where spaces are missing in a run of letters and digits; no place if it may be a word. */
export function splitGluedWords(token: string, { words, title }: RepairContext): readonly number[] {
  if (isKnown(token, words) || title.includes(token)) {
    return [];
  }
  const name = /^(\p{Lu}[\p{Lu}\d]+|\p{Lu}\p{L}*\p{Lu}[\p{L}\d]*?\d*)(\p{Ll}{3,})$/u.exec(token);
  if (name) {
    return splitName(name[1] ?? '', name[2] ?? '', words);
  }
  const capital = /^(\p{Ll}{2,})\p{Lu}[\p{L}\d]+$/u.exec(token);
  if (capital?.[1]) {
    return splitAtCapital(token, capital[1], words);
  }
  const splits = /^\p{Lu}?\p{Ll}{4,}$/u.test(token) ? splitLetters(token, words) : [];
  return splits.length > 0 ? splits : splitSymbol(token, words);
}

/** `fHwith`, `iandj`, `gdenotes`: symbols of the paper's mathematics that lost their spaces. */
function splitSymbol(token: string, words: WordKnowledge): number[] {
  const [, first = '', word = '', last = ''] = besideSymbols.exec(token) ?? [];
  if (word !== '' && first + last !== '' && [first, last].every((symbol) => symbol === '' || isSymbol(symbol, words))) {
    return [first.length, first.length + word.length].filter((at) => at > 0 && at < token.length);
  }
  const rest = token.slice(1);
  const isContent =
    rest.length > (/^\p{Lu}/u.test(token) ? 4 : 5) && /^\p{Ll}+$/u.test(rest) && words.documentFrequency(rest) > 2;
  return isContent && !/^[aeis]/i.test(token) && words.occurrences(token.slice(0, 1)) > 1 ? [1] : [];
}

/** Stands alone elsewhere in the paper, and is no syllable. */
function isSymbol(letters: string, words: WordKnowledge): boolean {
  return words.occurrences(letters) > 0 && !/^(?:[aesyr]|a[ns]|e[drs]|in|l[ey]|or|re|un)$/.test(letters);
}

/** `CP3refines`: the name stands alone elsewhere. */
function splitName(name: string, word: string, words: WordKnowledge): number[] {
  const isName = words.occurrences(name) > 1 || words.documentFrequency(name) > 2;
  return isName && (functionWords.has(word) || inUse(word, words)) ? [name.length] : [];
}

/** `ofCurriculum` */
function splitAtCapital(token: string, left: string, words: WordKnowledge): number[] {
  const right = token.slice(left.length);
  if (functionWords.has(left) && words.occurrences(right) > 0) {
    return [left.length];
  }
  const isWord = functionWords.has(left) || (left.length > 3 && inUse(left, words));
  return isWord && (words.isEnglish(right) || words.documentFrequency(right) > 1) ? [left.length] : [];
}

function splitLetters(token: string, words: WordKnowledge): number[] {
  const lower = token.toLowerCase();
  const known = (word: string): boolean => words.isEnglish(word) || words.documentFrequency(word) > 1;
  if (isDerived(lower, known)) {
    return [];
  }
  let best = { at: 0, worth: 0 };
  for (let at = 1; at < lower.length; at += 1) {
    const [left, right] = [lower.slice(0, at), lower.slice(at)];
    // What begins with a capital may be a name of any letters.
    const isPossible = token === lower || functionWords.has(left) || lower.length > 11;
    const worth = isPossible ? worthOfSplit(left, right, words) : 0;
    if (worth > best.worth) {
      best = { at, worth };
    }
  }
  return best.at === 0 ? [] : [best.at];
}

/** The more of the letters are in words that are in use, the better; zero if a piece is no word. */
function worthOfSplit(left: string, right: string, words: WordKnowledge): number {
  const pieces = [left, right];
  const isCommon = (piece: string): boolean => words.documentFrequency(piece) > 2;
  const grammatical = pieces.filter((piece) => functionWords.has(piece));
  const isSafe = pieces.every((piece) => functionWords.has(piece) || (piece.length > 2 && inUse(piece, words)));
  if (!isSafe || (left === 'a' && right.length < 5) || right === 'a') {
    return 0;
  }
  if (grammatical.length === 0) {
    // Shorter ones may be a compound that an author has made.
    return Math.min(left.length, right.length) > 4 && left.length + right.length > 11 && pieces.every(isCommon) ? 1 : 0;
  }
  const longest = Math.max(...grammatical.map((piece) => piece.length));
  const rest = left.length + right.length - longest;
  return longest > 2 || rest > 2 ? 2 + longest : 0;
}

function inUse(word: string, words: WordKnowledge): boolean {
  return (
    words.documentFrequency(word) > 2 ||
    ((word.length > 3 || words.documentFrequency(word) > 1) && words.isEnglish(word))
  );
}

function isKnown(token: string, words: WordKnowledge): boolean {
  return words.documentFrequency(token) > 1 || words.occurrences(token) > 2 || words.isEnglish(token);
}
