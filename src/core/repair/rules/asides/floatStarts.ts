import { marks } from '../../marks.ts';
import { isKnown, readOn } from '../../readOn.ts';
import type { WordKnowledge } from '../../words/wordKnowledge.ts';
import { gluedProse, LabelScorer, wordScore } from './labelScore.ts';

/** A place where a float may start or end, and how much it looks like it. */
export interface Cut {
  readonly at: number;
  readonly score: number;
}

const longestLabels = 12_000;
/** A caption may stand without labels before it. */
const withoutLabels = 1;
/** What stands before a seam is running text. */
const beyondSeam = 6;
const mostStarts = 24;
const mostBreaks = 16;
/** So much worse than the best start, the labels have surely begun. */
const furthestBehind = 18;
const labelWeight = 0.7;
/** Most words with a capital in them are two labels, and most with a hyphen are whole. */
const gluedWord = 0.8;
const compound = -1.5;
const firstPart = 2;
/** Sentences may be drawn in a figure, but not as many as prose of this length has. */
const longestStretch = 2500;
/** Prose has about -0.7 a word. */
const leastOfLabels = -0.36;
const leastOfOpening = -0.45;
const wordsOfOpening = 15;
/** More than any other place can gain by reading on. */
const surelyLabels = 5;

/** Where the labels before a caption may start: at the caption itself, behind a seam, at a word, or behind half a word. */
export function floatStarts(text: string, from: number, caption: number, words: WordKnowledge): Cut[] {
  const floor = Math.max(from, caption - longestLabels, lastBodyStart(text, caption) + 1);
  const starts: Cut[] = [];
  const breaks: Cut[] = [{ at: caption, score: text[caption - 1] === marks.seam ? 3 : withoutLabels }];
  const isWord = (word: string): boolean => isKnown(word, words);
  const scorer = new LabelScorer(isWord);
  let score = text[caption - 1] === marks.seam ? -beyondSeam : 0;
  let highest = 0;
  for (let at = caption; at > floor && score > highest - furthestBehind;) {
    const word = wordBefore(text, at, floor);
    const half = endOfProse(text.slice(word.start, word.end), isWord);
    if (half) {
      const at = word.start + half.length;
      breaks.push({ at, score: labelWeight * (score + wordScore(text.slice(at, word.end))) + half.bonus });
    }
    score += scorer.score(text.slice(word.start, word.end));
    highest = Math.max(highest, score);
    at = word.start;
    if (text[at - 1] === marks.seam) {
      breaks.push({ at, score: labelWeight * score + seamScore(text, at, words) });
      score -= beyondSeam;
    } else {
      starts.push({ at, score: labelWeight * score + interruption(text, at) });
    }
  }
  const cuts = [...best(starts, mostStarts), ...best(breaks, mostBreaks)];
  const seam = labelledSeam(text, floor, caption, words);
  return seam === undefined
    ? cuts
    : [...cuts, { at: seam, score: Math.max(...cuts.map((cut) => cut.score)) + surelyLabels }];
}

/**
 * The seam before a caption, where the text behind it does not go on and looks like labels all in all, sentences drawn in the
 * figure among them.
 */
function labelledSeam(text: string, floor: number, caption: number, words: WordKnowledge): number | undefined {
  const from = Math.max(floor, caption - longestStretch);
  const seam = text.slice(from, caption - 1).lastIndexOf(marks.seam);
  const at = from + seam + 1;
  if (seam < 0 || readOn(text.slice(Math.max(0, at - 100), at), text.slice(at, at + 100), words) > 2) {
    return undefined;
  }
  const scorer = new LabelScorer((word) => isKnown(word, words));
  const scores = (text.slice(at, caption).match(/[^\s\p{Cc}]+/gu) ?? []).reverse().map((word) => scorer.score(word));
  const opening = scores.slice(-wordsOfOpening);
  return mean(scores) > leastOfLabels && mean(opening) > leastOfOpening ? at : undefined;
}

function mean(scores: readonly number[]): number {
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}

/** Where the body starts before an offset, as far as labels can reach, or -1. */
function lastBodyStart(text: string, caption: number): number {
  const from = Math.max(0, caption - longestLabels);
  const at = text.slice(from, caption).lastIndexOf(marks.bodyStart);
  return at < 0 ? -1 : from + at;
}

/** A seam that the text does not read on from: what stands there are labels. */
function seamScore(text: string, at: number, words: WordKnowledge): number {
  const fit = readOn(text.slice(Math.max(0, at - 100), at), text.slice(at, at + 100), words);
  return fit < 2 ? 12 : 3;
}

function best(cuts: readonly Cut[], count: number): Cut[] {
  return cuts.toSorted((one, other) => other.score - one.score).slice(0, count);
}

/** How plainly the text at an offset interrupts the sentence before it: the part of a figure may start in mid-sentence. */
function interruption(text: string, at: number): number {
  return /^\([ab]\) ?\p{Lu}/u.test(text.slice(at, at + 5)) ? firstPart : 0;
}

/** A word that ends in mid-word, with labels glued to it, and how much it looks like that. */
interface HalfWord {
  readonly length: number;
  readonly bonus: number;
}

/** `har-` of `har-BoatQuay` or of `har-low tide`, `seen` of `seenBoat`: where prose ends within a word. */
function endOfProse(word: string, isWord: (word: string) => boolean): HalfWord | undefined {
  const half = /^[\p{L}\d]*\p{Ll}-(?=[^\p{Ll}\s]|\p{Ll}+\p{Lu}|$)|^\p{Ll}{2,}\.(?=\(\w\)|\p{Lu})/u.exec(word);
  if (half) {
    return { length: half[0].length, bonus: 1 };
  }
  const joint = gluedProse(word);
  if (joint > 0) {
    return { length: joint, bonus: 1 };
  }
  const glued = /^\p{Ll}{4,}(?=\p{Lu}\p{Ll})/u.exec(word)?.[0];
  if (glued !== undefined && isWord(glued)) {
    return { length: glued.length, bonus: gluedWord };
  }
  const hyphenated = /^\p{L}+-(?=\p{Ll})/u.exec(word);
  return hyphenated ? { length: hyphenated[0].length, bonus: compound } : undefined;
}

function wordBefore(text: string, at: number, floor: number): { start: number; end: number } {
  let end = at;
  while (end > floor && /[\s\p{Cc}]/u.test(text[end - 1] ?? '')) {
    end -= 1;
  }
  let start = end;
  while (start > floor && !/[\s\p{Cc}]/u.test(text[start - 1] ?? '')) {
    start -= 1;
  }
  return { start, end };
}
