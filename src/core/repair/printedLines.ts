import type { Piece } from './flow.ts';
import { hyphenWidth, printedWidths, spaceWidth } from './printedWidths.ts';

/** All widths are thousandths of the font's size. Between these lies the width of a column of one page in two. */
const narrowest = 19_000;
const widest = 30_000;
const step = 50;
/** So many gaps tell how wide the column is, and those of more lines tell nothing. */
const mostGaps = 400;
const mostLinesOfGap = 5.5;
/** What the gaps have to agree in: 2 is about as much as gaps by chance do in one paper of a hundred. */
const leastAgreement = 2;

/** How much a line differs from the width of its column while its spaces have their natural width; grows with the lines. */
const deviation = 775;
/** The first line of a paragraph is set in by this. */
const indent = 1200;
/** The share of lines that fit nowhere, because of formulas and of what extraction lost. */
const stray = 0.08;
/** So many lines on, nothing can be told. */
const mostLines = 12;

/**
 * The lines in which a text was printed, as far as they can be told: a word that was broken at the end of a line shows where that
 * line ended. Between two of those lie whole lines, unless a paragraph ended there, whose last line is short.
 */
export interface PrintedLines {
  /** Offsets between two others at which a line starts, in order. */
  startsBetween(from: number, to: number): readonly number[];
  /**
   * Logarithm of how much likelier than by chance a line starts at `to` when one starts at `from` and no paragraph ends between
   * them. `isIndented`: with `from` starts a paragraph.
   */
  fit(from: number, to: number, isIndented: boolean): number;
}

/** The printed lines of a text, or undefined where too few words were broken to tell how wide they were. */
export function printedLines(text: string, pieces: readonly Piece[]): PrintedLines | undefined {
  const starts = brokenWords(text, pieces);
  if (starts.length < 3) {
    return undefined;
  }
  const widths = printedWidths(text);
  // Each line but the last lost the space at its end; the last has a hyphen that the text has not.
  const gap = (from: number, to: number): number => (widths[to] ?? 0) - (widths[from] ?? 0) + spaceWidth + hyphenWidth;
  const line = lineWidth(starts.slice(1, mostGaps).map((start, index) => gap(starts[index] ?? 0, start)));
  return line === undefined
    ? undefined
    : {
        startsBetween: (from, to) => starts.slice(firstBehind(starts, from), firstBehind(starts, to)),
        fit: (from, to, isIndented) => fitOf(gap(from, to) + (isIndented ? indent : 0), line),
      };
}

/** Index of the first start behind an offset; binary search. */
function firstBehind(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) > offset) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/** Behind hyphens that were taken out of words: where a single character of the source is missing between two letters. */
function brokenWords(text: string, pieces: readonly Piece[]): number[] {
  return pieces.flatMap(({ start, sourceStart }, index) => {
    const before = pieces[index - 1];
    const isBroken =
      before !== undefined &&
      sourceStart - before.sourceEnd === 1 &&
      /\p{L}/u.test(text[start - 1] ?? '') &&
      /\p{Ll}/u.test(text[start] ?? '');
    return isBroken ? [start] : [];
  });
}

/** The width of which most gaps are multiples, with a space for each line, if there is one. */
function lineWidth(gaps: readonly number[]): number | undefined {
  let best = { width: 0, agreement: leastAgreement };
  for (let width = narrowest; width <= widest; width += step) {
    const agreement = agreementOf(gaps, width);
    if (agreement > best.agreement) {
      best = { width, agreement };
    }
  }
  return best.width === 0 ? undefined : best.width;
}

/** How plainly the gaps of a few lines are multiples of a width: about 1 at most where they are not. */
function agreementOf(gaps: readonly number[], width: number): number {
  let sum = 0;
  let count = 0;
  for (const gap of gaps) {
    if (gap < width * mostLinesOfGap) {
      sum += Math.cos((2 * Math.PI * gap) / width);
      count += 1;
    }
  }
  return sum / Math.sqrt(count);
}

/** A normal distribution about whole lines, against an even one over a line. */
function fitOf(gap: number, line: number): number {
  const lines = Math.max(1, Math.round(gap / line));
  if (lines > mostLines) {
    return 0;
  }
  const spread = deviation * Math.sqrt(lines);
  const off = (gap - lines * line) / spread;
  const density = Math.exp(-(off ** 2) / 2) / (spread * Math.sqrt(2 * Math.PI));
  return Math.log((1 - stray) * density * line + stray);
}
