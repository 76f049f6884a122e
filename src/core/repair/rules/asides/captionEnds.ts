import { marks } from '../../marks.ts';
import { headingAhead } from '../../readOn.ts';
import { sentenceEnds } from '../../sentences.ts';
import { captionLabel } from './captions.ts';
import { captionSentenceScore, goesOnAsCaption } from './captionWording.ts';
import type { Cut } from './floatStarts.ts';

const label = new RegExp(`^${captionLabel.source}`, 'u');
const hardEnd = new RegExp(`[${marks.seam}${marks.bodyStart}]`);
const longestCaption = 2200;
/** Where a caption is the last of a column, the column has no more text. */
const endOfColumn = 2.5;
/** A caption does not send its reader to its own figure. */
const citesItself = 4;
const mostSentences = 14;
const withoutStop = 0.3;
const mostUnstopped = 5;
const lookedAround = 12_000;

/** Where a caption may end: at each of its sentences, at a seam, and where the next float or the body starts. */
export function captionEnds(text: string, caption: number, next: number): Cut[] {
  const labelled = labelEnd(text, caption);
  const limit = captionLimit(text, labelled, next);
  const ownNumber = new RegExp(
    `(?:Fig(?:ure|\\.)|Tab(?:le|\\.)) ?${/\d+/.exec(text.slice(caption, labelled))?.[0] ?? 'none'}\\b`,
  );
  const ends: Cut[] = [];
  let score = 0;
  let start = labelled;
  const unstopped = unstoppedEnds(text, labelled, limit);
  const stops = [...sentenceEnds(text, labelled, limit), ...unstopped].toSorted((one, other) => one - other);
  for (const end of stops.slice(0, mostSentences)) {
    score -= ownNumber.test(text.slice(start, end)) ? citesItself : 0;
    score += captionSentenceScore(text.slice(start, end).trim(), text.slice(labelled, start), ends.length);
    ends.push({
      at: end,
      score: score - goesOnAsCaption(text.slice(end, end + 60)) - (unstopped.includes(end) ? withoutStop : 0),
    });
    start = end;
  }
  if (start < limit && (limit === next || ends.length === 0 || limit === text.length)) {
    ends.push({ at: limit, score: score - 1 });
  }
  const last = ends.at(-1);
  if (last && text[skipSpace(text, last.at)] === marks.bodyStart) {
    ends[ends.length - 1] = { at: last.at, score: last.score + endOfColumn };
  }
  return ends;
}

const capital = /(?<=\p{Ll}{4}) (?=(\p{Lu}\p{Ll}+(?:-\p{Ll}+)?) \p{Ll}+ )/gu;

/** Where a caption without a full stop may end: before a capital that the text around has nowhere else in mid-sentence. */
function unstoppedEnds(text: string, start: number, limit: number): number[] {
  const around = text.slice(Math.max(0, start - lookedAround), limit + lookedAround);
  return Array.from(text.slice(start, limit).matchAll(capital))
    .slice(0, mostUnstopped)
    .filter(([, word = '']) => around.includes(` ${word.toLowerCase()} `) && isCapitalOnce(word, around))
    .map(({ index }) => start + index);
}

function isCapitalOnce(word: string, text: string): boolean {
  return [...text.matchAll(new RegExp(`[\\p{L},] ${word}(?!\\p{L})`, 'gu'))].length === 1;
}

function labelEnd(text: string, caption: number): number {
  const window = text.slice(caption + 1, caption + 60);
  return caption + 1 + (label.exec(window)?.[0].length ?? 0);
}

const heading = new RegExp(`(?<=[\\p{L})][.!?] ?)(?=${headingAhead.source.slice(1)})`, 'u');

/** Where a caption is over at the latest: no caption has the heading of a section. */
function captionLimit(text: string, start: number, next: number): number {
  const window = text.slice(start, start + longestCaption);
  const end = Math.min(
    ...[hardEnd, heading].map((pattern) => window.search(pattern)).filter((at) => at >= 0),
    Infinity,
  );
  return Math.min(next, start + (end < 0 ? window.length : end));
}

function skipSpace(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at;
}
