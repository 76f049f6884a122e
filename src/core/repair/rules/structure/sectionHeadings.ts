import type { Edit } from '../../flow.ts';
import { marks } from '../../marks.ts';
import type { RepairExample, RepairRule } from '../../repairRule.ts';
import { headingLength, isUsualHeading } from './headingWords.ts';

const { bodyStart, heading, paragraph, separator } = marks;
const candidate = /(?<=^|[\s.!?:;)\]”"’\p{Cc}])((?:\d|I{1,3}|IV|V)(?:\.\d{1,2}){0,4})\.? (?=["“]?\p{Lu}|\d?D )/gu;
const longestHeading = 160;

/** Sets numbered headings that extraction ran into the text on lines of their own. Numbers have to follow one another. */
export const sectionHeadings: RepairRule = {
  name: 'section-headings',
  scope: 'running text',
  findEdits(text) {
    const edits: Edit[] = [];
    const numbering = new Numbering();
    let position = text.indexOf(bodyStart) + 1;
    for (const { 0: found, 1: printed = '', index } of text.matchAll(candidate)) {
      const wordsAt = index + found.length;
      const number = index < position ? undefined : numbering.next(printed);
      const start = index + printed.length - (number?.length ?? 0);
      const words = text.slice(wordsAt, wordsAt + longestHeading);
      if (number === undefined || !isPlace(text, start, position, words)) {
        continue;
      }
      const length = headingLength(words);
      if (length > 0) {
        numbering.take(number);
        edits.push(...setHeading(text, position, start, number.length, wordsAt, wordsAt + length));
        position = edits.at(-1)?.end ?? position;
      }
    }
    return edits;
  },
};

/** What the rule does, shown. */
export const examples: readonly RepairExample[] = [
  {
    before: `Tides.${bodyStart}Some piers float. 2. Related Piers 2.1. Stone Piers (SP) Old piers stand.`,
    after:
      `Tides.${bodyStart}Some piers float.` +
      `${paragraph}${heading}2${separator}Related Piers${paragraph}` +
      `${paragraph}${heading}2.1${separator}Stone Piers (SP)${paragraph}Old piers stand.`,
  },
  {
    before: `${bodyStart}Piers float. 2. Method We look at Sec. 2.2.2.1. Floating Piers of Oak Floating piers rise.`,
    after:
      `${bodyStart}Piers float.` +
      `${paragraph}${heading}2${separator}Method${paragraph}We look at Sec. 2.2.` +
      `${paragraph}${heading}2.1${separator}Floating Piers of Oak${paragraph}Floating piers rise.`,
  },
  {
    before: `${bodyStart}The piers of 2. Related Work 2.1. Piers, Quays and Docks Quays. We know few. 41 2.2. Docks Fig. 2 has one.`,
    after:
      `${bodyStart}The piers of` +
      `${paragraph}${heading}2${separator}Related Work${paragraph}` +
      `${paragraph}${heading}2.1${separator}Piers, Quays and Docks${paragraph}Quays. We know few. 41` +
      `${paragraph}${heading}2.2${separator}Docks${paragraph}Fig. 2 has one.`,
  },
  { before: `${bodyStart}Piers of 1. We build piers.`, after: `${bodyStart}Piers of 1. We build piers.` },
];

/** Behind a sentence, a page number, a mark, or the heading before. A usual heading may cut a sentence, as floats do. */
function isPlace(text: string, at: number, position: number, words: string): boolean {
  const before = text.slice(Math.max(position, at - 20), at).replace(/ +$/, '');
  if (/\b(?:Figs?|Tabs?|Eqs?|Secs?|Refs?)\.$/.test(before)) {
    return false;
  }
  return before === '' || /[.!?:;)\]”"’\p{Cc}](?: \d{1,5})?$/u.test(before) || isUsualHeading(words);
}

function setHeading(
  text: string,
  position: number,
  start: number,
  digits: number,
  wordsAt: number,
  end: number,
): Edit[] {
  const gap = start > position && text[start - 1] === ' ' ? 1 : 0;
  const after = text[end] === ' ' ? 1 : 0;
  return [
    { start: start - gap, end: start, text: `${paragraph}${heading}` },
    { start: start + digits, end: wordsAt, text: separator },
    { start: end, end: end + after, text: paragraph },
  ];
}

/** Extraction may have lost the heading between. */
const mostSkipped = 2;

const roman: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, V: 5 };

/** Which number may come next: the next on the same level or one above it, or the first below. */
class Numbering {
  /** The introduction is the first section, with or without a number. */
  #last: readonly number[] = [1];

  /**
   * The number of a heading that these digits are or end with, if one may come next: a section that the text before refers to
   * may be glued to it, `Sec. 3.3.` and `3.2.` as `3.3.3.2`.
   */
  next(digits: string): string | undefined {
    for (let number = digits; ; number = number.slice(number.indexOf('.') + 1)) {
      if (this.#follows(partsOf(number), number === digits ? mostSkipped : 1)) {
        return number;
      }
      if (number.split('.').length < 3) {
        return undefined;
      }
    }
  }

  take(number: string): void {
    this.#last = partsOf(number);
  }

  #follows(parts: readonly number[], mostSteps: number): boolean {
    const shared = parts.findIndex((part, level) => part !== this.#last[level]);
    if (shared < 0) {
      return false;
    }
    const step = (parts[shared] ?? 0) - (this.#last[shared] ?? 0);
    return (
      step >= 1 &&
      step <= mostSteps &&
      parts.slice(shared + 1).every((part) => part === 1) &&
      shared <= this.#last.length
    );
  }
}

function partsOf(number: string): number[] {
  return number.split('.').map((part) => roman[part] ?? Number(part));
}
