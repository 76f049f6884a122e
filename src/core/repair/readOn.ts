import { isFunctionWord } from './functionWords.ts';
import { marks } from './marks.ts';
import { isFinished } from './sentences.ts';
import type { WordKnowledge } from './words/wordKnowledge.ts';

const looked = 80;
/** Nothing reads on better. */
export const mostReadOn = 9;
const blankStart = /^[\s\p{Cc}]+/u;
const blankEnd = /[\s\p{Cc}]+$/u;

/**
 * How well one text reads on from another, about -8 to `mostReadOn`: whether what stood between them was taken out at the right
 * places. A halved word that comes together, or a sentence that goes on in lower case, is the best evidence that there is.
 */
export function readOn(before: string, after: string, words: WordKnowledge): number {
  return readOnFrom(endingOf(before), openingOf(after), words);
}

/** The end of a text, for comparing it with many openings. */
export interface Ending {
  readonly text: string;
  /** Whether a sentence ends there. */
  readonly isFinished: boolean;
  readonly isHalfWord: boolean;
}

export function endingOf(before: string): Ending {
  const text = before.slice(-looked);
  const start = Math.max(text.lastIndexOf(marks.bodyStart), text.lastIndexOf(marks.paragraph)) + 1;
  const left = text.slice(start).replace(blankEnd, '');
  return { text: left, isFinished: isFinished(left), isHalfWord: /[\p{L}\d]-$/u.test(left) };
}

/** The start of a text, for comparing it with many endings. */
export function openingOf(after: string): string {
  const text = after.slice(0, looked);
  const end = text.search(/[\u001e\n]/);
  return (end < 0 ? text : text.slice(0, end)).replace(blankStart, '');
}

/** The same as `readOn`. */
export function readOnFrom(left: Ending, right: string, words: WordKnowledge): number {
  if (left.text === '') {
    return /^\p{Lu}/u.test(right) ? 1 : -3;
  }
  if (right === '') {
    return left.isFinished ? 3 : -1;
  }
  if (left.isHalfWord) {
    return readOnWord(left.text, right, words);
  }
  return left.isFinished ? readOnAfterSentence(right) : readOnSentence(left.text, right, words);
}

function readOnWord(left: string, right: string, words: WordKnowledge): number {
  const head = /\p{L}+(?=-$)/u.exec(left.slice(left.lastIndexOf(' ') + 1))?.[0] ?? '';
  const tail = /^\p{Ll}+/u.exec(right)?.[0];
  if (tail === undefined) {
    return /^[\p{Lu}\d]/u.test(right) ? -2 : -6;
  }
  if (isKnown(head + tail, words)) {
    return mostReadOn;
  }
  if (words.documentFrequency(`${head}-${tail}`.toLowerCase()) > 0) {
    return 8;
  }
  if (isFunctionWord(tail) && right[tail.length] !== '-') {
    return -2;
  }
  return right[tail.length] === '-' ? 5 : readOnUnknown(head, tail, words);
}

/** Two pieces that nobody writes as one word: a name with a hyphen, or a rare word. */
function readOnUnknown(head: string, tail: string, words: WordKnowledge): number {
  if (!isKnown(tail, words)) {
    return isKnown(head, words) ? 5 : 6.5;
  }
  if (/^\p{Lu}/u.test(head)) {
    return 5;
  }
  return head.length < 3 || isKnown(head, words) ? 6.5 : 3.5;
}

function readOnAfterSentence(right: string): number {
  if (/^\p{Ll}/u.test(right)) {
    return -7;
  }
  return /^["“‘'([•]*[\p{Lu}\d•]/u.test(right) && !/^\([a-z]\)/.test(right) ? 2 : 0;
}

function readOnSentence(left: string, right: string, words: WordKnowledge): number {
  if (/\[[\d, –-]*$/.test(left)) {
    return /^\d[\d, –-]*\]/.test(right) ? mostReadOn : -3;
  }
  const start = /^\p{Ll}+/u.exec(right)?.[0];
  if (start !== undefined) {
    return start.length < 3 || words.occurrences(start) > 1 || isKnown(start, words) || !hasLexicon(words) ? 6 : 2;
  }
  if (isShortFormOf(left, right)) {
    return mostReadOn;
  }
  if (/^[.,;:)\]]|^\([a-z]\)/.test(right)) {
    return -4;
  }
  if (headingAhead.test(right)) {
    return -3;
  }
  if (/^\(\p{Ll}{3}/u.test(right)) {
    return 5;
  }
  return /^\p{Lu}/u.test(right) ? readOnCapital(left, right, words) : 3;
}

function hasLexicon(words: WordKnowledge): boolean {
  return words.isEnglish('the');
}

/** `2. Related Work`: the number and the first word of a section's heading. */
export const headingAhead = /^[1-9](?:\.\d{1,2})*\.? \p{Lu}[\p{L}-]/u;

/** What a displayed equation or an enumeration follows: either may end here, or lead to a sentence of its own. */
const mayEnd = /[:;]$|\(\d{1,2}\)$/;

/** A capital behind a sentence that is not finished: a name, or the start of another sentence. */
function readOnCapital(left: string, right: string, words: WordKnowledge): number {
  if (mayEnd.test(left)) {
    return 1;
  }
  const word = /^[\p{L}\d-]+/u.exec(right)?.[0] ?? '';
  if (isFunctionWord(word.toLowerCase())) {
    return -4;
  }
  const isName =
    /.\p{Lu}/u.test(word) || right.startsWith(' [', word.length) || !isKnown(/^[^-]*/.exec(word)?.[0] ?? '', words);
  return isName || leadsOn(left) ? 1 : -2;
}

/** Whether a text ends in a word that needs another behind it. */
function leadsOn(left: string): boolean {
  const last = left.slice(left.lastIndexOf(' ') + 1);
  return /[,(]$/.test(last) || isFunctionWord(last) || leading.has(last);
}

const leading = new Set(['like', 'called', 'named']);

/** Whether a short form in parentheses is made of the first letters of the words before it: `… Tide Table` and `(TT)`. */
function isShortFormOf(left: string, right: string): boolean {
  const short = /^\((\p{Lu}{2,6})s?\)/u.exec(right)?.[1];
  if (short === undefined) {
    return false;
  }
  const initials = left
    .split(/[\s-]+/)
    .slice(-short.length)
    .map((word) => word.charAt(0).toUpperCase());
  return initials.join('') === short;
}

/** Whether the lexicon or another paper has the word. */
export function isKnown(word: string, words: WordKnowledge): boolean {
  const form = word.toLowerCase();
  return words.isEnglish(form) || words.documentFrequency(form) > 1;
}
