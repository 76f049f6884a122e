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
  for (const end of sentenceEnds(text, labelled, limit).slice(0, mostSentences)) {
    score -= ownNumber.test(text.slice(start, end)) ? citesItself : 0;
    score += captionSentenceScore(text.slice(start, end).trim(), text.slice(labelled, start), ends.length);
    ends.push({ at: end, score: score - goesOnAsCaption(text.slice(end, end + 60)) });
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
