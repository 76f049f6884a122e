import { isKnown } from '../../readOn.ts';
import { isFinished } from '../../sentences.ts';
import type { WordKnowledge } from '../../words/wordKnowledge.ts';
import { email, webAddress } from './noteGrammar.ts';

/** Where a note is read. */
export interface NotePlace {
  readonly text: string;
  /** Where it ends at the latest. */
  readonly limit: number;
  /** The running text before the note, or before the first of several. */
  readonly before: string;
  readonly words: WordKnowledge;
}

const person = /\s?(?:(?:and|&|email|e-mail|E-mail)\b:? ?)?(?:(?:\p{Lu}[\p{L}’'.-]*\s?){1,4}(?=[(,;]| and| &|\s?<))?/uy;
const parenthesis = /\s?\((?![a-h]\))[^()]{1,160}\)/uy;
const between = /\s?[,;]\s?(?=[\p{L}{(])|\s(?=and |& |\()/uy;

/** The end of a list of people with their addresses. */
export function peopleEnd({ text, limit }: NotePlace, start: number): number {
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
export function stop(text: string, at: number): number {
  const trimmed = text.slice(0, at).endsWith(' ') && !/\S/.test(text[at - 1] ?? '') ? at - 1 : at;
  return /^ ?\.(?!\p{Ll}|\d)/u.test(text.slice(trimmed, trimmed + 3))
    ? trimmed + text.slice(trimmed).indexOf('.') + 1
    : trimmed;
}

/** The end of a web address, with its full stop; undefined where there is none. */
export function addressEnd(place: NotePlace, at: number): number | undefined {
  const { text, limit, before } = place;
  const end = matchEnd(webAddress, text, at);
  if (end === undefined) {
    return undefined;
  }
  const bounded = Math.min(end, limit);
  return stop(text, isFinished(before) ? bounded : unglue(place, at, bounded));
}

/** Where an address swallowed the word that the running text goes on with, the end of the address. */
function unglue({ text, words }: NotePlace, start: number, end: number): number {
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

/** The end of the first e-mail address in a note, where a word is glued to it. */
export function gluedAddressEnd({ text, limit }: NotePlace, at: number): number | undefined {
  const sign = text.slice(at, limit).indexOf('@');
  if (sign < 0) {
    return undefined;
  }
  const local = /[\w.+-]{1,64} ?$/.exec(text.slice(Math.max(at, at + sign - 70), at + sign))?.[0].length ?? 0;
  const end = matchEnd(email, text, at + sign - local);
  return end !== undefined && end < limit && /^\p{Ll}{2}/u.test(text.slice(end, end + 2)) ? end : undefined;
}

export function skipSpace(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at;
}

/** Where a sticky pattern that matches at an offset ends. */
export function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) && pattern.lastIndex > at ? pattern.lastIndex : undefined;
}
