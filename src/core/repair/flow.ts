/** A stretch of a flow and the stretch of the source that it came from. */
export interface Piece {
  /** Offsets in the flow's text, UTF-16; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Offsets in the source. As long as the piece itself when the text is unchanged. */
  readonly sourceStart: number;
  readonly sourceEnd: number;
}

/** A change to a flow: the text between two offsets becomes another, or leaves the flow altogether. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  /** What stands there afterwards. */
  readonly text: string;
  /** Where the text that stood there goes; without it, it was only written differently. */
  readonly moveTo?: Destination;
}

/** Parts of a document that are not its running text. What goes to `dropped` is named there with a reason. */
export type Destination =
  { readonly part: 'floats' | 'footnotes' } | { readonly part: 'dropped'; readonly reason: string };

/** Text in reading order that knows of every stretch where it came from. Immutable. */
export class Flow {
  readonly text: string;
  /** In order, without gaps, covering the text. */
  readonly pieces: readonly Piece[];

  private constructor(text: string, pieces: readonly Piece[]) {
    this.text = text;
    this.pieces = pieces;
  }

  /** A source as it is. */
  static ofSource(source: string): Flow {
    return new Flow(
      source,
      source === '' ? [] : [{ start: 0, end: source.length, sourceStart: 0, sourceEnd: source.length }],
    );
  }

  /** The part between two offsets, as a flow of its own. */
  slice(start: number, end: number): Flow {
    const pieces: Piece[] = [];
    for (let index = this.#pieceAt(start); index < this.pieces.length; index += 1) {
      const piece = this.pieces[index];
      if (!piece || piece.start >= end) {
        break;
      }
      const cut = cutPiece(piece, Math.max(start, piece.start), Math.min(end, piece.end));
      pieces.push({ ...cut, start: cut.start - start, end: cut.end - start });
    }
    return new Flow(this.text.slice(start, end), pieces);
  }

  /** The parts between the occurrences of a separator. */
  split(separator: string): Flow[] {
    const parts: Flow[] = [];
    let start = 0;
    for (let at = this.text.indexOf(separator); at >= 0; at = this.text.indexOf(separator, start)) {
      parts.push(this.slice(start, at));
      start = at + separator.length;
    }
    return [...parts, this.slice(start, this.text.length)];
  }

  /** Index of the piece that has the character at an offset. */
  #pieceAt(offset: number): number {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.pieces[middle]?.end ?? 0) > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Applies edits, which must be in order and must not overlap. Linear in pieces and edits. */
  apply(edits: readonly Edit[]): Flow {
    if (edits.length === 0) {
      return this;
    }
    const writer = new FlowWriter(this);
    for (const edit of edits) {
      writer.copyTo(edit.start);
      writer.replace(edit.end, edit.text);
    }
    writer.copyTo(this.text.length);
    return new Flow(writer.text, writer.pieces);
  }
}

/** Copies a flow from front to back, replacing stretches on the way. */
class FlowWriter {
  readonly pieces: Piece[] = [];
  readonly #flow: Flow;
  readonly #parts: string[] = [];
  #length = 0;
  #position = 0;
  #piece = 0;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  get text(): string {
    return this.#parts.join('');
  }

  copyTo(end: number): void {
    if (end < this.#position) {
      throw new RangeError(`An edit starts at ${end}, before the end of the one before it at ${this.#position}.`);
    }
    const shift = this.#length - this.#position;
    for (const piece of this.#advance(end)) {
      this.pieces.push({ ...piece, start: piece.start + shift, end: piece.end + shift });
    }
    this.#write(this.#flow.text.slice(this.#position, end));
    this.#position = end;
  }

  replace(end: number, text: string): void {
    const replaced = this.#advance(end);
    const first = replaced[0]?.sourceStart ?? this.pieces.at(-1)?.sourceEnd ?? 0;
    if (text !== '') {
      this.pieces.push({
        start: this.#length,
        end: this.#length + text.length,
        sourceStart: first,
        sourceEnd: Math.max(first, replaced.at(-1)?.sourceEnd ?? first),
      });
    }
    this.#write(text);
    this.#position = end;
  }

  /** The pieces from the position to an offset, cut to fit. */
  #advance(end: number): Piece[] {
    const passed: Piece[] = [];
    for (;;) {
      const piece = this.#flow.pieces[this.#piece];
      if (!piece || piece.start >= end) {
        return passed;
      }
      if (piece.end > this.#position) {
        passed.push(cutPiece(piece, Math.max(piece.start, this.#position), Math.min(piece.end, end)));
      }
      if (piece.end > end) {
        return passed;
      }
      this.#piece += 1;
    }
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

/** A rewritten piece cannot be cut in its source: any part of it came from all of it. */
function cutPiece(piece: Piece, start: number, end: number): Piece {
  const isUnchanged = piece.end - piece.start === piece.sourceEnd - piece.sourceStart;
  return isUnchanged
    ? {
        start,
        end,
        sourceStart: piece.sourceStart + start - piece.start,
        sourceEnd: piece.sourceStart + end - piece.start,
      }
    : { ...piece, start, end };
}
