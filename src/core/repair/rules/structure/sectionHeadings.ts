import type { Edit } from '../../flow.ts';
import { marks } from '../../marks.ts';
import type { RepairExample, RepairRule } from '../../repairRule.ts';
import { headingLength } from './headingWords.ts';

const { bodyStart, heading, paragraph, separator } = marks;
const candidate = /(?<=^|[\s.!?:;)\]”"’\p{Cc}])(\d|I{1,3}|IV|V)((?:\.\d{1,2}){0,3})(\.? )(?=["“]?\p{Lu}|\d?D )/gu;
const longestHeading = 160;

/** Sets numbered headings that extraction ran into the text on lines of their own. Numbers have to follow one another. */
export const sectionHeadings: RepairRule = {
  name: 'section-headings',
  scope: 'running text',
  findEdits(text) {
    const edits: Edit[] = [];
    const numbering = new Numbering();
    let position = text.indexOf(bodyStart) + 1;
    for (const { 0: found, 1: top = '', 2: sub = '', index } of text.matchAll(candidate)) {
      const wordsAt = index + found.length;
      if (index < position || !isPlace(text, index, position)) {
        continue;
      }
      const length = headingLength(text.slice(wordsAt, wordsAt + longestHeading));
      if (length > 0 && numbering.accepts(`${top}${sub}`)) {
        edits.push(...setHeading(text, position, index, `${top}${sub}`.length, wordsAt, wordsAt + length));
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
  { before: `${bodyStart}Piers of 1. We build piers.`, after: `${bodyStart}Piers of 1. We build piers.` },
];

/** Behind a sentence, a mark, or the heading before. */
function isPlace(text: string, at: number, position: number): boolean {
  const before = text.slice(Math.max(position, at - 20), at).replace(/ +$/, '');
  if (/\b(?:Figs?|Tabs?|Eqs?|Secs?|Refs?)\.$/.test(before)) {
    return false;
  }
  return before === '' || /[.!?:;)\]”"’\p{Cc}]$/u.test(before);
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

const roman: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, V: 5 };

/** Which number may come next: the next on the same level or one above it, or the first below. */
class Numbering {
  /** The introduction is the first section, with or without a number. */
  #last: readonly number[] = [1];

  accepts(number: string): boolean {
    const parts = number.split('.').map((part) => roman[part] ?? Number(part));
    if (!this.#follows(parts)) {
      return false;
    }
    this.#last = parts;
    return true;
  }

  #follows(parts: readonly number[]): boolean {
    const shared = parts.findIndex((part, level) => part !== this.#last[level]);
    if (shared < 0) {
      return false;
    }
    const step = (parts[shared] ?? 0) - (this.#last[shared] ?? 0);
    return step >= 1 && step <= 2 && parts.slice(shared + 1).every((part) => part === 1) && shared <= this.#last.length;
  }
}
