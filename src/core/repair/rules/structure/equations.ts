import type { Edit } from '../../flow.ts';
import { marks } from '../../marks.ts';
import type { RepairExample, RepairRule } from '../../repairRule.ts';
import type { WordKnowledge } from '../../words/wordKnowledge.ts';

const { bodyStart, equation, paragraph, separator } = marks;
/** The number that is printed behind a displayed equation. */
const number = /(?<=\S)\s?\((\d{1,2})\)(?=\s|\p{Cc}|$) ?/gu;
/** Extraction may have lost an equation between. */
const mostSkipped = 2;
const longestEquation = 300;

const relation = /[=←→≈≤≥∝≠↦∈]/u;
const mathematical =
  /^(?:arg|argmin|argmax|cos|det|diag|exp|if|inf|lim|ln|log|max|min|otherwise|sin|softmax|sup|tan|tanh|with)$/;
const shortWords = new Set('an as at be by in is it of on or to we'.split(' '));

/**
 * Sets numbered equations, which extraction ran into the sentence around them, on lines of their own. Their numbers follow one
 * another; before the number stands what is no prose, back to the word or the colon that leads up to it.
 */
export const equations: RepairRule = {
  name: 'equations',
  scope: 'running text',
  findEdits(text, { words }) {
    const edits: Edit[] = [];
    let position = text.indexOf(bodyStart) + 1;
    let last = 0;
    for (const { 0: found, 1: digits = '', index } of text.matchAll(number)) {
      const steps = Number(digits) - last;
      if (index < position || steps < 1 || steps > mostSkipped) {
        continue;
      }
      const start = formulaStart(text, position, index, words);
      if (start === undefined) {
        continue;
      }
      const digitsAt = index + found.indexOf('(') + 1;
      const end = index + found.length;
      edits.push(
        {
          start: text[start - 1] === ' ' && start > position ? start - 1 : start,
          end: start,
          text: paragraph + equation,
        },
        { start: index, end: digitsAt, text: separator },
        { start: digitsAt + digits.length, end, text: paragraph },
      );
      position = end;
      last = Number(digits);
    }
    return edits;
  },
};

/** What the rule does, shown. */
export const examples: readonly RepairExample[] = [
  {
    before: `${bodyStart}The height of the tide is given by h(t) =PN i=1ai cos(ωit), (1) where aiare amplitudes.`,
    after:
      `${bodyStart}The height of the tide is given by` +
      `${paragraph}${equation}h(t) =PN i=1ai cos(ωit),${separator}1${paragraph}where aiare amplitudes.`,
  },
  {
    before: `${bodyStart}Boats of weight w w(b)=ρV,(1) u=∂s/∂t. (2) Quays need: (3) stone.`,
    after:
      `${bodyStart}Boats of weight w` +
      `${paragraph}${equation}w(b)=ρV,${separator}1${paragraph}` +
      `${paragraph}${equation}u=∂s/∂t.${separator}2${paragraph}Quays need: (3) stone.`,
  },
  { before: `${bodyStart}See Eq. (1) for boats.`, after: `${bodyStart}See Eq. (1) for boats.` },
];

/** Where the formula that ends at an offset starts, if it is one. */
function formulaStart(text: string, position: number, end: number, words: WordKnowledge): number | undefined {
  const from = Math.max(position, end - longestEquation);
  const window = text.slice(from, end);
  if (!relation.test(window) || isProse(window.slice(window.lastIndexOf(' ') + 1), words)) {
    return undefined;
  }
  const tokens = Array.from(window.matchAll(/[^\s\p{Cc}]+|\p{Cc}/gu), ({ 0: token, index }) => ({ token, index }));
  const prose = tokens.findLastIndex(({ token }) => isProse(token, words));
  const [first, second] = tokens.slice(prose + 1);
  const isHalf = first !== undefined && /^[=←→≈≤≥]/u.test(first.token) && /\p{L}$/u.test(tokens[prose]?.token ?? '');
  const start = isHalf ? tokens[prose] : first && second && isOperand(first.token, second.token) ? second : first;
  const isWhole = prose >= 0 || from === position;
  return start && isWhole && relation.test(window.slice(start.index)) ? from + start.index : undefined;
}

/** A word of a sentence, a colon that leads up to a formula, or a mark. */
function isProse(token: string, words: WordKnowledge): boolean {
  if (/\p{Cc}/u.test(token) || /[^:]:$|^:$|^\[[\d, –-]+\][.,:;]?$/.test(token)) {
    return true;
  }
  const word = /^["“‘(]?(\p{L}[\p{L}’'-]+)[.,;)]*$/u.exec(token)?.[1]?.toLowerCase();
  return (
    word !== undefined &&
    !mathematical.test(word) &&
    (shortWords.has(word) || (word.length > 2 && (words.isEnglish(word) || word.length > 4)))
  );
}

/** A symbol that ends the sentence before a formula: `of weight w w(b)=ρV`. An index is part of the formula: `x i=3`. */
function isOperand(token: string, next: string): boolean {
  return (
    (token.endsWith(',') && !token.includes('(')) ||
    (/^[\p{L}\p{M}′∗]+$/u.test(token) && /^\p{L}[^=←→]*[(=←→]/u.test(next) && !/^[a-z]{1,2}[=←:]/.test(next))
  );
}
