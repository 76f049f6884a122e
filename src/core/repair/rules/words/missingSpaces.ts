import type { Edit } from '../../flow.ts';
import type { RepairExample, RepairRule } from '../../repairRule.ts';
import { splitGluedWords } from '../../words/gluedWords.ts';
import type { WordKnowledge } from '../../words/wordKnowledge.ts';

/** Without the flag `u`, and so in a quarter of the time: there are a thousand words to a text. */
const tokens = /(?<![\w@/.:\-\u00c0-\u024f])[A-Za-z\d\u00c0-\u024f]{5,60}(?![\w@/\u00c0-\u024f]|\.[A-Za-z]|:\/)/g;
const afterAbbreviation = /\b(?:e\.g|i\.e)\.,?(?=[\p{L}\d])/gu;
const afterBracket = /[)\]](?=(\p{Lu}?\p{Ll}+)(?!\p{L}))/gu;
const afterMark = /[.,;:](?=(\p{Lu}?\p{Ll}{2,25})(?![\p{L}\p{N}@/._]))/gu;
const beforeBracket = /\((?=[A-Z]{2,10}\))|\[(?=\d)/g;
const numbers = /\d+(?:[.,]\d+)*%?/g;
const wordAfter = /^\p{Ll}{2,25}(?![\p{L}\p{N}-])/u;
const wordAtEnd = /(?<![\p{L}\p{N}])\p{Ll}{1,25}$/u;
const units = new Set(
  'bit bits deg fold fps hr hrs khz mhz mil mils min mins mm cm km ms nd rd sec secs shot st th view way'.split(' '),
);
const joiningWords = new Set('and are as at by for from in is of on or than that the to was were with'.split(' '));

/** Sets words apart that were glued together: `thevariables`, `(b)Instead`, `12tasks`, `tides;they`. */
export const missingSpaces: RepairRule = {
  name: 'missing-spaces',
  scope: 'every text',
  findEdits(text, context) {
    const places = new Set<number>();
    const { words } = context;
    const known = new Map<string, readonly number[]>();
    for (const { 0: token, index } of text.matchAll(tokens)) {
      const isFragment = text[index + token.length] === '-';
      let found = known.get(token);
      if (!found) {
        found = splitGluedWords(token, context);
        known.set(token, found);
      }
      for (const at of found) {
        if (!isFragment || token.length - at > 3) {
          places.add(index + at);
        }
      }
    }
    for (const { 0: found, index } of text.matchAll(afterAbbreviation)) {
      places.add(index + found.length);
    }
    for (const { 1: word = '', index } of text.matchAll(afterBracket)) {
      if (isInUse(word, words)) {
        places.add(index + 1);
      }
    }
    for (const { 0: mark, 1: word = '', index } of text.matchAll(afterMark)) {
      const isPossible = mark !== '.' || /^\p{Lu}/u.test(word);
      if (isPossible && isInUse(word, words) && endsWord(text, index, words)) {
        places.add(index + 1);
      }
    }
    for (const { index } of text.matchAll(beforeBracket)) {
      if ((wordBefore(text, index)?.length ?? 0) > 3) {
        places.add(index);
      }
    }
    for (const { 0: number, index } of text.matchAll(numbers)) {
      separateNumber(text, index, index + number.length, words).forEach((at) => places.add(at));
    }
    return [...places].sort((one, other) => one - other).map((at): Edit => ({ start: at, end: at, text: ' ' }));
  },
};

/** What the rule does, shown. */
export const examples: readonly RepairExample[] = [
  {
    before: 'Note thevariables ofCurriculum design (b)Instead of 12tasks, see e.g.the 9out of tides;they turn.',
    after: 'Note the variables of Curriculum design (b) Instead of 12 tasks, see e.g. the 9 out of tides; they turn.',
  },
  {
    before: 'Take hgiven q, iandj, and fBwith 2, i and j; fB is h. For h the map hdenotes depth. Use kmeans.',
    after: 'Take h given q, i and j, and fB with 2, i and j; fB is h. For h the map h denotes depth. Use kmeans.',
  },
  {
    before: 'Use f(x)dx, NumPy, iPhone, 3rd, 10mm and google.com.',
    after: 'Use f(x)dx, NumPy, iPhone, 3rd, 10mm and google.com.',
  },
];

function isInUse(word: string, words: WordKnowledge): boolean {
  const lower = word.toLowerCase();
  return joiningWords.has(lower) || (lower.length > 2 && words.isEnglish(lower));
}

/** Where spaces are missing around a number: `12tasks`, `and12%`. */
function separateNumber(text: string, start: number, end: number, words: WordKnowledge): number[] {
  const places: number[] = [];
  const before = wordBefore(text, start);
  if (before !== undefined && joiningWords.has(before) && /^(?:$|[%×,;) ])/.test(text.slice(end, end + 1))) {
    places.push(start);
  }
  const after = isSmallLetter(text[end]) ? wordAfter.exec(text.slice(end, end + 27))?.[0] : undefined;
  const isNumber = !/[\p{L}\p{N}.,-]/u.test(text[start - 1] ?? '');
  if (after !== undefined && isNumber && !units.has(after) && isInUse(after, words)) {
    places.push(end);
  }
  return places;
}

/** The whole word in lower case that ends at an offset. */
function wordBefore(text: string, end: number): string | undefined {
  return isSmallLetter(text[end - 1]) ? wordAtEnd.exec(text.slice(Math.max(0, end - 26), end))?.[0] : undefined;
}

/** A look at one character spares most of the work. */
function isSmallLetter(character = ''): boolean {
  return character >= 'a' && (character <= 'z' || character >= '\u00df');
}

function endsWord(text: string, end: number, words: WordKnowledge): boolean {
  const before = wordBefore(text, end);
  return before === undefined
    ? /[\])%]/.test(text[end - 1] ?? '')
    : before.length > 2 && (words.isEnglish(before) || words.documentFrequency(before) > 1);
}
