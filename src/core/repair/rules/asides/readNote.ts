import { marks } from '../../marks.ts';
import { readOn } from '../../readOn.ts';
import { isFinished, sentenceEnds } from '../../sentences.ts';
import type { WordKnowledge } from '../../words/wordKnowledge.ts';
import { addressEnd, matchEnd, peopleEnd, skipSpace, stop, type NotePlace } from './noteAddresses.ts';
import { captionAhead, closedPhrase, email, noteMark, pointer } from './noteGrammar.ts';
import { readSentence, type Segment } from './noteSentence.ts';

const longestNote = 700;
const hardEnd = new RegExp(`[${marks.seam}${marks.bodyStart}]`);

/**
 * Where the note that starts at an offset ends; undefined where the text there is no note.
 *
 * @param before the running text before the note, or before the first of several
 * @param follows whether the note stands right behind another
 */
export function readNote(
  text: string,
  start: number,
  mark: string,
  before: string,
  words: WordKnowledge,
  follows: boolean,
): number | undefined {
  const place = { text, limit: noteLimit(text, start), before, words };
  const first = readSegment(place, skipSpace(text, start + mark.length), { mark, follows });
  if (first === undefined) {
    return undefined;
  }
  let end = first;
  for (;;) {
    const at = skipSpace(text, end);
    if (isMarkAt(text, at)) {
      return end;
    }
    const next = readSegment(place, at, { mark: '', follows: false });
    if (next === undefined || next <= end) {
      return resumption(place, end) ?? end;
    }
    end = next;
  }
}

const longestRest = 300;
/** The rest of a word, or of a sentence that goes on in lower case. */
const readsOn = 6;
const doesNot = 4;

/** Where the sentence goes on that a note has cut, when it does not behind what is plainly the note. */
function resumption({ text, limit, before, words }: NotePlace, end: number): number | undefined {
  const fit = (at: number): number => readOn(before, text.slice(at, at + 100), words);
  if (isFinished(before) || fit(end) >= doesNot) {
    return undefined;
  }
  return sentenceEnds(text, end, Math.min(limit, end + longestRest)).find((at) => fit(at) >= readsOn);
}

const markHere = new RegExp(noteMark.source, 'uy');

function isMarkAt(text: string, at: number): boolean {
  markHere.lastIndex = at;
  return markHere.test(text);
}

function noteLimit(text: string, start: number): number {
  const window = text.slice(start, start + longestNote);
  const ends = [hardEnd, captionAhead].map((pattern) => window.search(pattern)).filter((at) => at > 0);
  return start + Math.min(window.length, ...ends);
}

/** One phrase, pointer or sentence of a note. */
function readSegment(place: NotePlace, at: number, segment: Segment): number | undefined {
  const { text, limit } = place;
  if (at >= limit) {
    return undefined;
  }
  const closed = matchEnd(closedPhrase, text, at);
  if (closed !== undefined && closed <= limit) {
    return afterPhrase(place, closed);
  }
  const pointed = matchEnd(pointer, text, at);
  if (pointed !== undefined && pointed < limit) {
    return addressEnd(place, pointed) ?? pointed;
  }
  if (segment.mark !== '') {
    const mail = matchEnd(email, text, at);
    const address = addressEnd(place, at) ?? (mail === undefined ? undefined : stop(text, mail));
    if (address !== undefined) {
      return address;
    }
  }
  return readSentence(place, at, segment);
}

/** What may follow a closed phrase: a full stop, or names and addresses. */
function afterPhrase(place: NotePlace, end: number): number {
  const rest = place.text.slice(end, Math.min(place.limit, end + 5));
  if (rest.startsWith('.')) {
    return end + 1;
  }
  if (/^(?::| \(|\()/.test(rest)) {
    return peopleEnd(place, end + (rest.startsWith(':') ? 1 : 0));
  }
  if (/^ (?:is|are)\b|^ to:? /.test(rest)) {
    return readSentence(place, end, { mark: '*', follows: true }) ?? end;
  }
  return end;
}
