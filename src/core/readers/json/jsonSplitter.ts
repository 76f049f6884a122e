import { longestRecord } from '../limits.ts';

/** The text of one value within a longer text. */
export interface JsonPiece {
  readonly text: string;
  /** 1-based place where it starts. */
  readonly line: number;
  readonly column: number;
  /** The value is not whole: it has no end, or is longer than any record may be. */
  readonly isBroken?: true;
}

/** What stands between the values of a list does not belong there. */
export interface JsonFlaw {
  readonly flaw: string;
  readonly line: number;
  readonly column: number;
}

const space = /[ \t\r\n]*/y;
const structure = /["[\]{}]/g;
const stringEnd = /["\\]/g;
const scalar = /[^\s,[\]{}"]+/y;
/** Where a broken record may end and the next begin. */
const nextRecord = /\}\s*,?\s*(?=\{\s*["}])/g;

/**
 * Takes a list of JSON values apart without reading them, so that each can be read by itself and a broken one loses only itself.
 * The values stand between brackets with commas, or one behind the other without.
 */
export class JsonSplitter {
  readonly #longest: number;
  #text = '';
  #at = 0;
  #line: number;
  /** Offset in `#text` of the line's start; negative where that is not there any more. */
  #lineStart: number;
  /** How far the value at `#at` was looked at, and how deep that is, so that no piece is looked at twice. */
  #scanned = 0;
  #depth = 0;
  #state: 'start' | 'first' | 'value' | 'comma' | 'end';
  /** The values stand in brackets. */
  readonly isList: boolean;

  /**
   * @param isList the values stand in brackets
   * @param start where the text begins that is added first, 1-based
   * @param longest in characters, of a value
   */
  constructor(isList: boolean, start = { line: 1, column: 1 }, longest = longestRecord) {
    this.isList = isList;
    this.#line = start.line;
    this.#lineStart = 1 - start.column;
    this.#longest = longest;
    this.#state = isList ? 'start' : 'value';
  }

  /** The list has ended; what follows it was not looked at. */
  get hasEnded(): boolean {
    return this.#state === 'end';
  }

  /** The values that are whole with this text. */
  *add(text: string, isLast: boolean): Generator<JsonPiece | JsonFlaw> {
    this.#text += text;
    while (this.#state !== 'end') {
      this.#skip(this.#match(space).length);
      if (this.#at >= this.#text.length) {
        break;
      }
      const before = this.#at;
      const state = this.#state;
      yield* this.#step(isLast);
      if (this.#at === before && this.#state === state) {
        break;
      }
    }
    if (isLast && this.isList && this.#state !== 'end') {
      yield { flaw: 'The list is not closed: the file may break off here.', ...this.#place() };
    }
    if (this.#state === 'end' && isLast) {
      yield* this.#afterEnd();
    }
    this.#forget();
  }

  *#step(isLast: boolean): Generator<JsonPiece | JsonFlaw> {
    const next = this.#text[this.#at] ?? '';
    if (this.#state === 'start') {
      this.#skip(1);
      this.#state = 'first';
    } else if (next === ']' && this.isList) {
      if (this.#state === 'value') {
        yield { flaw: 'A comma stands before the end of the list.', ...this.#place() };
      }
      this.#skip(1);
      this.#state = 'end';
    } else if (this.#state === 'comma' && this.isList) {
      if (next === ',') {
        this.#skip(1);
      } else {
        yield { flaw: 'A comma is missing here.', ...this.#place() };
      }
      this.#state = 'value';
    } else if (next === ',' || next === ':' || next === '}' || next === ']') {
      yield { flaw: `There is a "${next}" too many.`, ...this.#place() };
      this.#skip(1);
    } else {
      yield* this.#value(isLast);
    }
  }

  *#value(isLast: boolean): Generator<JsonPiece> {
    const length = this.#lengthOfValue(isLast);
    const opening = this.#text[this.#at];
    const isMixed = length !== undefined && opening === '{' && this.#text[this.#at + length - 1] !== '}';
    if (length !== undefined && !isMixed) {
      yield this.#take(length);
    } else if (isMixed || isLast || this.#text.length - this.#at > this.#longest) {
      nextRecord.lastIndex = this.#at + 1;
      const found = nextRecord.exec(this.#text);
      const limit = isMixed ? this.#at + length - 1 : this.#text.length;
      const end = found && found.index + found[0].length < limit ? found.index + found[0].length : limit;
      yield { ...this.#take(end - this.#at), isBroken: true };
      this.#state = end < limit || !this.isList ? 'value' : 'comma';
    }
  }

  #take(length: number): JsonPiece {
    const piece = { text: this.#text.slice(this.#at, this.#at + length), ...this.#place() };
    this.#skip(length);
    this.#state = this.isList ? 'comma' : 'value';
    return piece;
  }

  /** Length of the value at the current place; undefined while its end is not there. */
  #lengthOfValue(isLast: boolean): number | undefined {
    const first = this.#text[this.#at];
    if (first !== '{' && first !== '[' && first !== '"') {
      const { length } = this.#match(scalar);
      return isLast || this.#at + length < this.#text.length ? Math.max(1, length) : undefined;
    }
    let at = Math.max(this.#scanned, this.#at);
    for (;;) {
      structure.lastIndex = at;
      const found = structure.exec(this.#text);
      if (!found) {
        this.#scanned = this.#text.length;
        return undefined;
      }
      at = found.index + 1;
      if (found[0] === '"') {
        const end = this.#endOfString(at);
        if (end === undefined) {
          this.#scanned = found.index;
          return undefined;
        }
        at = end;
      } else {
        this.#depth += found[0] === '{' || found[0] === '[' ? 1 : -1;
      }
      if (this.#depth === 0) {
        return at - this.#at;
      }
    }
  }

  /** Offset behind the string's closing mark. */
  #endOfString(start: number): number | undefined {
    let at = start;
    for (;;) {
      stringEnd.lastIndex = at;
      const found = stringEnd.exec(this.#text);
      if (!found) {
        return undefined;
      }
      if (found[0] === '"') {
        return found.index + 1;
      }
      at = found.index + 2;
    }
  }

  *#afterEnd(): Generator<JsonFlaw> {
    this.#skip(this.#match(space).length);
    if (this.#at < this.#text.length) {
      yield { flaw: 'The file goes on behind the end of its list; what follows was left out.', ...this.#place() };
      this.#at = this.#text.length;
    }
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text)?.[0] ?? '';
  }

  #skip(length: number): void {
    const end = this.#at + length;
    for (let at = this.#text.indexOf('\n', this.#at); at >= 0 && at < end; at = this.#text.indexOf('\n', at + 1)) {
      this.#line += 1;
      this.#lineStart = at + 1;
    }
    this.#at = end;
    this.#scanned = end;
    this.#depth = 0;
  }

  #place(): { line: number; column: number } {
    return { line: this.#line, column: this.#at - this.#lineStart + 1 };
  }

  /** Lets go of what was read. */
  #forget(): void {
    this.#text = this.#text.slice(this.#at);
    this.#lineStart -= this.#at;
    this.#scanned = Math.max(0, this.#scanned - this.#at);
    this.#at = 0;
  }
}
