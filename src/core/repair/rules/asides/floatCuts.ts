import { marks } from '../../marks.ts';
import { isKnown, readOn } from '../../readOn.ts';
import { sentenceEnds } from '../../sentences.ts';
import type { WordKnowledge } from '../../words/wordKnowledge.ts';
import { captionLabel } from './captions.ts';
import { gluedProse, LabelScorer, wordScore } from './labelScore.ts';

/** A place where a float may start or end, and how much it looks like it. */
export interface Cut {
  readonly at: number;
  readonly score: number;
}

const label = new RegExp(`^${captionLabel.source}`, 'u');
const hardEnd = new RegExp(`[${marks.seam}${marks.bodyStart}]`);
const longestLabels = 12_000;
const longestCaption = 2200;
/** Where a caption is the last of a column, the column has no more text. */
const endOfColumn = 2.5;
/** A caption does not send its reader to its own figure. */
const citesItself = 4;
const mostSentences = 14;
/** What stands before a seam is running text. */
const beyondSeam = 6;
const mostStarts = 24;
const mostBreaks = 16;
/** So much worse than the best start, the labels have surely begun. */
const furthestBehind = 18;
const labelWeight = 0.7;

/** Where the labels before a caption may start: at the caption itself, behind a seam, at a word, or behind half a word. */
export function floatStarts(text: string, from: number, caption: number, words: WordKnowledge): Cut[] {
  const floor = Math.max(from, caption - longestLabels, lastBodyStart(text, caption) + 1);
  const starts: Cut[] = [];
  const breaks: Cut[] = [{ at: caption, score: text[caption - 1] === marks.seam ? 3 : 0 }];
  const scorer = new LabelScorer((word) => isKnown(word, words));
  let score = text[caption - 1] === marks.seam ? -beyondSeam : 0;
  let highest = 0;
  for (let at = caption; at > floor && score > highest - furthestBehind;) {
    const word = wordBefore(text, at, floor);
    const half = word.start + halfWordLength(text.slice(word.start, word.end));
    if (half > word.start) {
      breaks.push({ at: half, score: labelWeight * (score + wordScore(text.slice(half, word.end))) + 1 });
    }
    score += scorer.score(text.slice(word.start, word.end));
    highest = Math.max(highest, score);
    at = word.start;
    if (text[at - 1] === marks.seam) {
      breaks.push({ at, score: labelWeight * score + seamScore(text, at, words) });
      score -= beyondSeam;
    } else {
      starts.push({ at, score: labelWeight * score });
    }
  }
  return [...best(starts, mostStarts), ...best(breaks, mostBreaks)];
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

/** `har-` of `har-BoatQuay`: a word that the end of a line halved, with labels behind it. */
function halfWordLength(word: string): number {
  const half = /^[\p{L}\d]*\p{Ll}-(?=[^\p{Ll}\s]|\p{Ll}+\p{Lu}|$)|^\p{Ll}{2,}\.(?=\(\w\)|\p{Lu})/u.exec(word);
  return half ? half[0].length : gluedProse(word);
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
    score += sentenceScore(
      text.slice(start, end).trim(),
      ends.length,
      /^\([a-c]\)/.test(text.slice(labelled, end).trim()),
    );
    ends.push({ at: end, score: score - followedByCaption(text.slice(end, end + 60)) });
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

function captionLimit(text: string, start: number, next: number): number {
  const window = text.slice(start, start + longestCaption);
  const end = window.search(hardEnd);
  return Math.min(next, start + (end < 0 ? window.length : end));
}

const captionStart =
  /^(?:\(|Left|Right|Top|Bottom|Upper|Lower|Middle|First row|Second row|The (?:first|second|third|left|right|top|bottom|upper|lower|middle|red|blue|green|black|gray|grey|dashed|solid|color|colour|size|radius|area|x-axis|y-axis|bubble|arrow)|Each|Here|Red|Blue|Green|Orange|Yellow|Black|Dashed|Solid|Best viewed|Zoom|Please|Note that|Numbers?|Values?|Colou?rs?|Arrows?|Circles?|Boxes|Lines?|Rows?|Columns?|For example|For clarity|For visuali[sz]ation|See|Details|Images|We (?:show|visuali[sz]e|illustrate|plot|report|highlight|mark|denote))\b|^\(/;
const inFigure =
  /\b(?:rows?|columns?|panels?|arrows?|bubble|dashed|dotted|circles?|are shown|denotes?|represents?|indicates?|visuali[sz]\w+|axis|curves?|legend|highlighted|marked|figure|zoom\w*|(?:in|by) (?:red|blue|green|bold|gr[ae]y|brackets))\b|\((?:[a-h]|left|right|top|bottom|middle|red|blue|green)\)/i;
const runningStart =
  /^(?:To (?:this|address|tackle|solve|overcome|alleviate|mitigate|the best)|In (?:this (?:paper|work)|recent|the past|practice|fact|summary|contrast|addition|general|particular)|However|Moreover|Furthermore|Therefore|Nevertheless|Nonetheless|Recently|Recent|Although|Despite|Inspired|Motivated|Most|Many|Existing|Previous|Specifically|On the (?:one|other) hand|Besides|Meanwhile|Unfortunately|Typically|Generally|Based on|Our (?:main )?contributions?|We (?:propose|present|introduce|argue|believe|summari[sz]e)|While|Since|With the|Among|Unlike|Intuitively|Thus|Hence|First|Second|One|Another)\b/;

/** How much a sentence behind the label looks like part of the caption. */
function sentenceScore(sentence: string, index: number, enumerates: boolean): number {
  if (index === 0) {
    return 0;
  }
  const isAboutFigure = captionStart.test(sentence) || inFigure.test(sentence);
  if (isAboutFigure) {
    return 0.6;
  }
  if (runningStart.test(sentence)) {
    return -1.5;
  }
  const citations = /\[\d[\d, –-]*\]/.test(sentence) ? 0.6 : 0;
  const length = sentence.length > 250 ? 0.4 : 0;
  return (index < 3 ? 0.15 : -0.3) - citations - length - (enumerates ? 0.7 : 0);
}

/** What speaks against an end: that the caption plainly goes on behind it. */
function followedByCaption(after: string): number {
  const next = after.trimStart();
  if (captionStart.test(next)) {
    return 1.5;
  }
  return runningStart.test(next) ? -0.5 : 0;
}

function skipSpace(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at;
}
