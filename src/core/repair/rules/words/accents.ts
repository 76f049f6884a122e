import type { Edit } from '../../flow.ts';
import type { RepairExample, RepairRule } from '../../repairRule.ts';

/** Spacing marks and the combining ones that do the same. */
const combining: ReadonlyMap<string, string> = new Map([
  ['´', '\u0301'],
  ['`', '\u0300'],
  ['¨', '\u0308'],
  ['ˆ', '\u0302'],
  ['˜', '\u0303'],
  ['¯', '\u0304'],
  ['˚', '\u030a'],
  ['˘', '\u0306'],
  ['ˇ', '\u030c'],
  ['˙', '\u0307'],
  ['˝', '\u030b'],
]);

/** Most texts have none of them. */
const anyMark = /[´`¨ˆ˜¯˚˘ˇ˙˝¸]/;
const beforeLetter = /(?<=(\p{L}?))( ?)([´¨ˆ˜¯˚˘ˇ˙˝]|(?<=\p{L} ?)`(?=[aeiou]\P{L}))([\p{L}ı])/gu;
/** Under these a letter is a symbol of mathematics, as good as always, and not within a word: `the mean ¯w`. */
const symbolMarks = /[ˆ˜¯˙]/;
const cedilla = /([cCsStT]) ?¸|¸([cCsStT])/g;

/** Puts accents that were extracted as marks of their own on their letters. */
export const accents: RepairRule = {
  name: 'accents',
  scope: 'every text',
  findEdits(text) {
    if (!anyMark.test(text)) {
      return [];
    }
    const edits: Edit[] = [];
    for (const { 0: found, 1: before = '', 2: space = '', 3: mark = '', 4: letter = '', index } of text.matchAll(
      beforeLetter,
    )) {
      const end = index + found.length;
      const isWithinWord = /\p{Ll}/u.test(before) && /[\p{Ll}ı]/u.test(letter) && !symbolMarks.test(mark);
      const isGlued =
        space === '' && symbolMarks.test(mark) && /\p{Ll}{2}$/u.test(text.slice(Math.max(0, index - 2), index));
      const base = letter === 'ı' ? 'i' : letter;
      const accented = (base + (combining.get(mark) ?? '')).normalize('NFC');
      edits.push({ start: index, end, text: isWithinWord ? accented : (isGlued ? ' ' : space) + accented });
    }
    for (const { 0: found, 1: first, 2: second, index } of text.matchAll(cedilla)) {
      edits.push({ start: index, end: index + found.length, text: `${first ?? second ?? ''}\u0327`.normalize('NFC') });
    }
    return edits
      .sort((one, other) => one.start - other.start)
      .filter(({ start }, index, all) => start >= (all[index - 1]?.end ?? 0));
  },
};

/** What the rule does, shown. */
export const examples: readonly RepairExample[] = [
  { before: 'A na ¨ıve caf ´e lies 3 ˚A from the ´Ecole.', after: 'A naïve café lies 3 Å from the École.' },
  { before: 'The estimate ˆy is the mean ¯w.', after: 'The estimate ŷ is the mean w̄.' },
];
