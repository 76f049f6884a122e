import { isFunctionWord } from '../../functionWords.ts';
import { marks } from '../../marks.ts';
import { isKnown, readOn } from '../../readOn.ts';
import { isFinished, sentenceEnds } from '../../sentences.ts';
import type { WordKnowledge } from '../../words/wordKnowledge.ts';
import { closedPhrase, email, noteMark, noteWords, pointer, webAddress } from './noteGrammar.ts';

const longestNote = 700;
/** A page has no more text before its notes. */
const farthestReference = 4000;
const hardEnd = new RegExp(`[${marks.seam}${marks.bodyStart}]`);
const captionAhead = /(?:Figure|Fig\.|Table|Tab\.) ?\d+ ?[.:]/;

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
  const limit = noteLimit(text, start);
  const bodyAt = skipSpace(text, start + mark.length);
  const first = readSegment(text, bodyAt, limit, before, words, { mark, follows });
  if (first === undefined) {
    return undefined;
  }
  let end = first;
  for (;;) {
    if (isMarkAt(text, skipSpace(text, end))) {
      return end;
    }
    const next = readSegment(text, skipSpace(text, end), limit, before, words, { mark: '', follows: false });
    if (next === undefined || next <= end) {
      return end;
    }
    end = next;
  }
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

function skipSpace(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at;
}

interface Segment {
  readonly mark: string;
  readonly follows: boolean;
}

/** One phrase, pointer or sentence of a note. */
function readSegment(
  text: string,
  at: number,
  limit: number,
  before: string,
  words: WordKnowledge,
  segment: Segment,
): number | undefined {
  if (at >= limit) {
    return undefined;
  }
  const closed = matchEnd(closedPhrase, text, at);
  if (closed !== undefined && closed <= limit) {
    return afterPhrase(text, closed, limit, before, words);
  }
  const pointed = matchEnd(pointer, text, at);
  if (
    pointed !== undefined &&
    pointed < limit &&
    (segment.mark !== '' || text.slice(at).startsWith('Project') || isNoteContext(segment))
  ) {
    return addressEnd(text, pointed, limit, before, words) ?? pointed;
  }
  const address = addressEnd(text, at, limit, before, words);
  if (address !== undefined && segment.mark !== '') {
    return address;
  }
  const mail = matchEnd(email, text, at);
  if (mail !== undefined && segment.mark !== '') {
    return stop(text, mail);
  }
  return readSentence(text, at, limit, before, words, segment);
}

function isNoteContext({ mark, follows }: Segment): boolean {
  return mark === '' || follows;
}

/** What may follow a closed phrase: a full stop, or names and addresses. */
function afterPhrase(text: string, end: number, limit: number, before: string, words: WordKnowledge): number {
  const rest = text.slice(end, Math.min(limit, end + 3));
  if (rest.startsWith('.')) {
    return end + 1;
  }
  if (/^(?::| \(|\()/.test(rest)) {
    return peopleEnd(text, end + (rest.startsWith(':') ? 1 : 0), limit);
  }
  if (/^ (?:is|are)\b/.test(text.slice(end, end + 5)) || /^ to:? /.test(text.slice(end, end + 5))) {
    return readSentence(text, end, limit, before, words, { mark: '*', follows: true }) ?? end;
  }
  return end;
}

const person = /\s?(?:(?:and|&|email|e-mail|E-mail)\b:? ?)?(?:(?:\p{Lu}[\p{L}’'.-]*\s?){1,4}(?=[(,;]| and| &|\s?<))?/uy;
const parenthesis = /\s?\((?![a-h]\))[^()]{1,160}\)/uy;
const between = /\s?[,;]\s?(?=[\p{L}{(])|\s(?=and |& |\()/uy;

/** The end of a list of people with their addresses. */
function peopleEnd(text: string, start: number, limit: number): number {
  let end = start;
  for (;;) {
    let at = matchEnd(person, text, end) ?? end;
    at = matchEnd(between, text, at) ?? at;
    at = skipSpace(text, at);
    const address = matchEnd(parenthesis, text, at) ?? matchEnd(email, text, at);
    if (address === undefined || address > limit) {
      return stop(text, end);
    }
    end = address;
    const more = matchEnd(between, text, end);
    if (more === undefined) {
      return stop(text, end);
    }
    end = more;
  }
}

/** With the full stop that follows. */
function stop(text: string, at: number): number {
  const trimmed = text.slice(0, at).endsWith(' ') && !/\S/.test(text[at - 1] ?? '') ? at - 1 : at;
  return /^ ?\.(?!\p{Ll}|\d)/u.test(text.slice(trimmed, trimmed + 3))
    ? trimmed + text.slice(trimmed).indexOf('.') + 1
    : trimmed;
}

function addressEnd(text: string, at: number, limit: number, before: string, words: WordKnowledge): number | undefined {
  const end = matchEnd(webAddress, text, at);
  if (end === undefined) {
    return undefined;
  }
  const bounded = Math.min(end, limit);
  return stop(text, isFinished(before) ? bounded : unglue(text, at, bounded, words));
}

/** Where an address swallowed the word that the running text goes on with, the end of the address. */
function unglue(text: string, start: number, end: number, words: WordKnowledge): number {
  const letters = /\p{L}+$/u.exec(text.slice(start, end))?.[0] ?? '';
  for (let length = letters.length - 3; length >= 2; length -= 1) {
    const head = letters.slice(0, length);
    const tail = letters.slice(length);
    const isHead = /\p{Lu}$/u.test(head) || isKnown(head, words);
    if (isHead && /^\p{Ll}+$/u.test(tail) && isKnown(tail, words) && !isKnown(letters, words)) {
      return end - tail.length;
    }
  }
  return end;
}

function readSentence(
  text: string,
  at: number,
  limit: number,
  before: string,
  words: WordKnowledge,
  { mark, follows }: Segment,
): number | undefined {
  const isNumbered = /^\d$/.test(mark);
  const isCut = !isFinished(before);
  const fits = (end: number): boolean => isCut && readOn(before, text.slice(end, end + 100), words) >= 4;
  const glued = gluedAddressEnd(text, at, limit);
  for (const end of possibleEnds(text, at, limit, before)) {
    const sentence = text.slice(at, end);
    const isEnd = end === limit || isFinished(sentence) || sentence.endsWith(')');
    if (!isEnd || sentence.trim() === '') {
      continue;
    }
    if (glued !== undefined && glued < end && noteWords.test(text.slice(at, glued)) && fits(glued)) {
      return glued;
    }
    if (noteWords.test(sentence)) {
      return end < limit || isFinished(sentence) || !atCaption(text, end) ? end : organisationEnd(text, at, limit);
    }
    if (mark === '') {
      return undefined;
    }
    if (!isNumbered) {
      return follows && end < limit ? end : undefined;
    }
    if (/^\p{Ll}/u.test(sentence) && !follows && (sentence.length > 160 || !endsAtMark(text, skipSpace(text, end)))) {
      return undefined;
    }
    const isAsked = follows || fits(end) || hasReference(before, mark);
    if (
      (isAsked || (isProse(sentence) && hasReference(pageBefore(text, at), mark))) &&
      (end < limit || isFinished(sentence))
    ) {
      return end;
    }
    if (end - at > 300) {
      return undefined;
    }
  }
  return undefined;
}

/** Ends of sentences, and what the running text is glued to: closing parentheses, the rest of an address that was cut. */
function possibleEnds(text: string, at: number, limit: number, before: string): number[] {
  const note = text.slice(at, limit);
  const glued = Array.from(note.matchAll(/\)(?=\p{Ll}{2})/gu), ({ index }) => at + index + 1);
  const rest = /https?:\s*$/.test(before) ? note.search(/(?<=\.)\/\/\w/) : -1;
  const ends = rest < 0 ? glued : [...glued, at + rest];
  return [...sentenceEnds(text, at, limit), ...ends, limit].toSorted((one, other) => one - other);
}

/** The end of the first e-mail address in a note, where a word is glued to it. */
function gluedAddressEnd(text: string, at: number, limit: number): number | undefined {
  const sign = text.slice(at, limit).indexOf('@');
  if (sign < 0) {
    return undefined;
  }
  const local = /[\w.+-]{1,64} ?$/.exec(text.slice(Math.max(at, at + sign - 70), at + sign))?.[0].length ?? 0;
  const end = matchEnd(email, text, at + sign - local);
  return end !== undefined && end < limit && /^\p{Ll}{2}/u.test(text.slice(end, end + 2)) ? end : undefined;
}

/** The text before a note and its mark that the note may be about. */
function pageBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - farthestReference), Math.max(0, at - 2));
}

const leastJoints = 2;

/** Labels in a figure have numbers, too, but are no sentences. */
function isProse(sentence: string): boolean {
  return sentence.endsWith('.') && sentence.split(' ').filter(isFunctionWord).length >= leastJoints;
}

/** The mark in the text that sends its reader to a note at the foot of the same page. */
function hasReference(before: string, mark: string): boolean {
  return new RegExp(`[\\p{L}\\])][.,;)]?${mark}(?=[\\s.,;)]|$)`, 'u').test(before);
}

function endsAtMark(text: string, end: number): boolean {
  return end >= text.length || text[end] === marks.bodyStart || text[end] === marks.seam || atCaption(text, end);
}

function atCaption(text: string, at: number): boolean {
  return text.slice(at, at + 20).search(captionAhead) === 0;
}

/** A note without a full stop before a figure's labels: `Work done while at the Pier Institute` and nothing more. */
function organisationEnd(text: string, at: number, limit: number): number {
  const sentence = text.slice(at, limit);
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
  return end > at ? end : limit;
}

function isRepeated(sentence: string, part: string): boolean {
  return sentence.split(part).length > 2;
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) && pattern.lastIndex > at ? pattern.lastIndex : undefined;
}
