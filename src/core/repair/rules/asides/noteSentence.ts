import { isFunctionWord } from '../../functionWords.ts';
import { marks } from '../../marks.ts';
import { readOn } from '../../readOn.ts';
import { isFinished, sentenceEnds } from '../../sentences.ts';
import { gluedAddressEnd, skipSpace, type NotePlace } from './noteAddresses.ts';
import { captionAhead, noteWords } from './noteGrammar.ts';

/** A page has no more text before its notes. */
const farthestReference = 4000;
const longestNumbered = 300;
const longestInSmall = 160;
/** A sentence that goes on in lower case, or better. */
const readsOn = 4;

/** What is known of the part of a note that is read: the mark before it, and whether it stands behind another note. */
export interface Segment {
  readonly mark: string;
  readonly follows: boolean;
}

/** The end of a sentence of a note; undefined where the text at an offset is none. */
export function readSentence(place: NotePlace, at: number, { mark, follows }: Segment): number | undefined {
  const { text, limit, before, words } = place;
  const isCut = !isFinished(before);
  const fits = (end: number): boolean => isCut && readOn(before, text.slice(end, end + 100), words) >= readsOn;
  const glued = gluedAddressEnd(place, at);
  for (const end of possibleEnds(place, at)) {
    const sentence = text.slice(at, end);
    if (glued !== undefined && glued < end && noteWords.test(text.slice(at, glued)) && fits(glued)) {
      return glued;
    }
    if (noteWords.test(sentence)) {
      return end < limit || isFinished(sentence) || !atCaption(text, end) ? end : organisationEnd(sentence, at);
    }
    if (!/^\d$/.test(mark)) {
      return mark !== '' && follows && end < limit ? end : undefined;
    }
    if (startsSmall(sentence) && !follows && (sentence.length > longestInSmall || !endsAtMark(text, end))) {
      return undefined;
    }
    const isWhole = end < limit || isFinished(sentence);
    if (isWhole && (follows || fits(end) || isReferred(text, at, mark, before, sentence))) {
      return end;
    }
    if (end - at > longestNumbered) {
      return undefined;
    }
  }
  return undefined;
}

function startsSmall(sentence: string): boolean {
  return /^\p{Ll}/u.test(sentence);
}

/** An address that a sentence with a capital follows. */
const addressBefore = /(?:https?:\/\/|www\.)\S*(?:(?<=[_/-]) \p{Ll}\S*)?(?= \p{Lu}\p{Ll}* \p{Ll})/gu;

/** Ends of sentences and addresses, and what the running text is glued to: closing parentheses, the rest of a cut address. */
function possibleEnds({ text, limit, before }: NotePlace, at: number): number[] {
  const note = text.slice(at, limit);
  const glued = Array.from(note.matchAll(/\)(?=\p{Ll}{2})/gu), ({ index }) => at + index + 1);
  const addresses = Array.from(note.matchAll(addressBefore), ({ 0: found, index }) => at + index + found.length);
  const rest = /https?:\s*$/.test(before) ? note.search(/(?<=\.)\/\/\w/) : -1;
  const ends = [...sentenceEnds(text, at, limit), ...glued, ...addresses, ...(rest < 0 ? [] : [at + rest]), limit];
  return ends.filter((end) => text.slice(at, end).trim() !== '').toSorted((one, other) => one - other);
}

/** Whether a mark in the text sends its reader to the note: right before it, or on the same page where the note is prose. */
function isReferred(text: string, at: number, mark: string, before: string, sentence: string): boolean {
  const page = text.slice(Math.max(0, at - farthestReference), Math.max(0, at - 2));
  return hasReference(before, mark) || (isProse(sentence) && hasReference(page, mark));
}

function hasReference(before: string, mark: string): boolean {
  return new RegExp(`[\\p{L}\\])][.,;)]?${mark}(?=[\\s.,;)]|$)`, 'u').test(before);
}

const leastJoints = 2;

/** Labels in a figure have numbers, too, but are no sentences. */
function isProse(sentence: string): boolean {
  return sentence.endsWith('.') && sentence.split(' ').filter(isFunctionWord).length >= leastJoints;
}

function endsAtMark(text: string, end: number): boolean {
  const at = skipSpace(text, end);
  return at >= text.length || text[at] === marks.bodyStart || text[at] === marks.seam || atCaption(text, at);
}

function atCaption(text: string, at: number): boolean {
  return text.slice(at, at + 20).search(captionAhead) === 0;
}

/** A note without a full stop before a figure's labels: `Work done while at the Pier Institute` and nothing more. */
function organisationEnd(sentence: string, at: number): number {
  const place = /\b(?:at|with|in|by|from) (?:the )?/g;
  let end = at;
  for (const { 0: found, index } of sentence.matchAll(place)) {
    const name = /^(?:\p{Lu}[\p{L}&.’']*[\p{Ll}\p{Lu}&](?=[\s\p{Cc}]|$) ?)+/u.exec(
      sentence.slice(index + found.length),
    )?.[0];
    if (name !== undefined) {
      const parts = name
        .trim()
        .split(' ')
        .filter((part, index) => index < 3 && !isRepeated(sentence, part));
      end = at + index + found.length + parts.join(' ').length;
      break;
    }
  }
  return end > at ? end : at + sentence.length;
}

function isRepeated(sentence: string, part: string): boolean {
  return sentence.split(part).length > 2;
}
