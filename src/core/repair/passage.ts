import type { TextRepair } from '../paper.ts';
import { Flow, type Edit } from './flow.ts';
import { findRepairs } from './findRepairs.ts';

/** A text as it is read, and where it differs from the file. */
export interface Passage {
  readonly text: string;
  readonly repairs: readonly TextRepair[];
}

/** Reads a stretch of a document. Marks are for the assembly: none of them is text. */
export function readPassage(flow: Flow, source: string): Passage {
  const plain = plainFlow(flow);
  return { text: plain.text, repairs: findRepairs(plain, source) };
}

/** The text of a stretch without marks, with single spaces, in Unicode NFC. */
export function plainText(flow: Flow): string {
  return plainFlow(flow).text;
}

function plainFlow(flow: Flow): Flow {
  const spaced = flow.apply(spaceEdits(flow.text));
  const composed = spaced.apply(compositionEdits(spaced.text));
  const start = composed.text.length - composed.text.trimStart().length;
  return composed.slice(start, Math.max(start, composed.text.trimEnd().length));
}

function spaceEdits(text: string): Edit[] {
  return Array.from(text.matchAll(/[\p{Cc} ]{2,}|\p{Cc}/gu), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    text: ' ',
  }));
}

/** Character by character with its marks; where that is not enough (Hangul letters), the text as a whole. */
function compositionEdits(text: string): Edit[] {
  const wanted = text.normalize('NFC');
  if (wanted === text) {
    return [];
  }
  const edits = Array.from(text.matchAll(/\P{M}\p{M}*/gu), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    text: found.normalize('NFC'),
  })).filter(({ start, end, text: composed }) => composed !== text.slice(start, end));
  const isEnough = Flow.ofSource(text).apply(edits).text === wanted;
  return isEnough ? edits : [{ start: 0, end: text.length, text: wanted }];
}
