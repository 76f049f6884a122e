import { findMentionsInSteps } from '../mentions/findMentions.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Pace } from '../util/pace.ts';
import { unitsBetween, type PositionEncoding } from '../util/positionEncoding.ts';
import type { MentionName } from './resolvedName.ts';

/** A place in a text as LSP counts it: both numbers from 0, `character` in the encoding agreed upon, mostly UTF-16. */
export interface NotePosition {
  readonly line: number;
  readonly character: number;
}

export interface NoteRange {
  readonly start: NotePosition;
  readonly end: NotePosition;
}

/** A paper named in a note, as the index keeps it: without the note's text. */
export interface NoteMention {
  readonly name: MentionName;
  /** Exactly the ID, key, DOI or arXiv ID. */
  readonly range: NoteRange;
  readonly isFirm: boolean;
  /** The text of the line without the space around it; of a long line, what is near the mention. */
  readonly line: string;
}

/** A mention as it is shown to a person who asks where a paper is mentioned. */
export interface MentionInNote extends Pick<NoteMention, 'range' | 'line'> {
  readonly uri: string;
}

const longestLine = 300;
/** Code units of a long line that are kept on each side of a mention. */
const surroundings = 120;

const mentionsAStep = 200;

/**
 * All mentions of a note in their order.
 *
 * @param encoding of the positions
 * @throws the reason of the pace's signal when the work was cancelled
 */
export async function mentionsInNote(
  text: string,
  { languageId, encoding }: { readonly languageId: string; readonly encoding: PositionEncoding },
  pace: Pace,
): Promise<NoteMention[]> {
  const lines = new LineCursor(text, encoding);
  const mentions: NoteMention[] = [];
  for (const mention of await findMentionsInSteps(text, languageId, pace)) {
    mentions.push(placed(mention, lines));
    if (mentions.length % mentionsAStep === 0) {
      await pace.step();
    }
  }
  return mentions;
}

function placed(mention: Mention, lines: LineCursor): NoteMention {
  const { written, kind, isFirm, start, end } = mention;
  lines.moveTo(start);
  const range = { start: lines.position(start), end: lines.position(end) };
  return { name: { written: copy(written), kind }, range, isFirm, line: lines.textAround(mention) };
}

/** Walks through the lines of a text, forward only: linear in the text, however many places are asked for. */
class LineCursor {
  readonly #text: string;
  readonly #encoding: PositionEncoding;
  readonly #lineEnd = /\r\n|\n|\r/g;
  #line = 0;
  #start = 0;
  #end = -1;
  /** The place on this line that was asked for last. */
  #last = { offset: 0, character: 0 };
  /** The whole line, for the mentions that share it. */
  #whole: string | undefined;

  constructor(text: string, encoding: PositionEncoding) {
    this.#text = text;
    this.#encoding = encoding;
    this.#findEnd();
  }

  moveTo(offset: number): void {
    while (this.#lineEnd.lastIndex > 0 && offset >= this.#lineEnd.lastIndex) {
      this.#line += 1;
      this.#start = this.#lineEnd.lastIndex;
      this.#last = { offset: this.#start, character: 0 };
      this.#findEnd();
    }
  }

  /** @param offset on this line (no name is broken over two), never before the one asked for last */
  position(offset: number): NotePosition {
    const { offset: from, character } = this.#last;
    this.#last = { offset, character: character + unitsBetween(this.#text, from, offset, this.#encoding) };
    return { line: this.#line, character: this.#last.character };
  }

  textAround({ start, end }: Mention): string {
    if (this.#end - this.#start <= longestLine) {
      return (this.#whole ??= copy(this.#text.slice(this.#start, this.#end).trim()));
    }
    const from = Math.max(this.#start, start - surroundings);
    const to = Math.min(this.#end, end + surroundings);
    const excerpt = this.#text.slice(from, to).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
    return copy(`${from > this.#start ? '…' : ''}${excerpt.trim()}${to < this.#end ? '…' : ''}`);
  }

  /** `lastIndex` is 0 behind the last line end. */
  #findEnd(): void {
    this.#end = this.#lineEnd.exec(this.#text)?.index ?? this.#text.length;
    this.#whole = undefined;
  }
}

/** A part of a text keeps all of it in memory (V8 and others share the characters), unless it becomes a text of its own. */
function copy(part: string): string {
  return ` ${part}`.slice(1);
}
