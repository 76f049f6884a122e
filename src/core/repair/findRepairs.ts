import type { TextRepair } from '../paper.ts';
import type { Flow, Piece } from './flow.ts';

/** A word of a text, and the stretch of the source that it was made from. */
interface TracedWord {
  readonly start: number;
  readonly end: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
}

const longestExtract = 100;
const shownEnds = 40;

/**
 * The words of a flow that stand otherwise in its source: joined, separated, spelled with other characters. Words that the
 * source does not separate are one repair. Linear in the text and its pieces.
 */
export function findRepairs(flow: Flow, source: string): TextRepair[] {
  return unseparated(traceWords(flow, source)).flatMap(({ start, end, sourceStart, sourceEnd }) => {
    const extracted = source.slice(sourceStart, sourceEnd);
    return sourceEnd <= sourceStart || extracted === flow.text.slice(start, end)
      ? []
      : [{ start, end, extracted: shorten(extracted) }];
  });
}

/** The words at the borders of pieces: those within one stand as they do in the source. */
function traceWords({ text, pieces }: Flow, source: string): TracedWord[] {
  const words: TracedWord[] = [];
  const word = /\S+/g;
  let first = 0;
  for (let found = word.exec(text); found; found = word.exec(text)) {
    const { index: start } = found;
    const end = word.lastIndex;
    while ((pieces[first]?.end ?? text.length) <= start) {
      first += 1;
    }
    let last = first;
    while ((pieces[last]?.end ?? text.length) < end) {
      last += 1;
    }
    const [from, to] = [pieces[first], pieces[last]];
    if (from && to) {
      words.push({ start, end, sourceStart: origin(from, start).start, sourceEnd: origin(to, end - 1).end });
      word.lastIndex = end + unchangedWords(text.slice(end, to.end), source, to);
    }
  }
  return words;
}

/** Length of the words that the rest of a piece has before its last, if they are unchanged. */
function unchangedWords(rest: string, source: string, { start, end, sourceStart, sourceEnd }: Piece): number {
  const isUnchanged = end - start === sourceEnd - sourceStart && source.endsWith(rest, sourceEnd);
  return isUnchanged ? Math.max(0, rest.lastIndexOf(' ')) : 0;
}

/** The stretch of the source that the character at an offset was made from. */
function origin(piece: Piece, offset: number): { start: number; end: number } {
  const { start, end, sourceStart, sourceEnd } = piece;
  const isUnchanged = end - start === sourceEnd - sourceStart;
  const at = sourceStart + offset - start;
  return isUnchanged ? { start: at, end: at + 1 } : { start: sourceStart, end: sourceEnd };
}

function unseparated(words: readonly TracedWord[]): TracedWord[] {
  const groups: TracedWord[] = [];
  for (const word of words) {
    const last = groups.at(-1);
    if (last && word.sourceStart <= last.sourceEnd && word.sourceEnd >= last.sourceStart) {
      const sourceEnd = Math.max(last.sourceEnd, word.sourceEnd);
      groups[groups.length - 1] = { ...last, end: word.end, sourceEnd };
    } else {
      groups.push(word);
    }
  }
  return groups;
}

function shorten(extracted: string): string {
  const line = extracted.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length <= longestExtract ? line : `${line.slice(0, shownEnds)} … ${line.slice(-shownEnds)}`;
}
