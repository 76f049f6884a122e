import { longestRecord } from '../limits.ts';
import type { FoundProblem } from '../rowCollector.ts';
import type { BibtexEntry } from './bibtexEntry.ts';
import { parseEntry, type EntryHead, type OffsetProblem } from './entryParser.ts';
import { standardStrings } from './valueParser.ts';
import { formatCount } from '../../util/quantities.ts';

/** An entry, and what is wrong with it. */
export interface ScannedEntry {
  readonly entry: BibtexEntry;
  readonly problems: readonly FoundProblem[];
}

/** What was found in a piece of the text. */
export interface ScannedPiece {
  readonly entries: readonly ScannedEntry[];
  /** Of what is no entry, or none any more. */
  readonly problems: readonly FoundProblem[];
}

/** So much is looked at behind an entry for what a brace too many has cut off. */
const lookedBehind = 200;

/**
 * Splits the text of a bibliography into its entries, with the values of their fields: in pieces, in linear time. What stands
 * between entries is a comment, as in BibTeX. An entry that cannot be read is one problem, and reading goes on with the next that
 * begins a line.
 */
export async function* entriesOf(text: AsyncIterable<string>): AsyncGenerator<ScannedPiece> {
  const scanner = new EntryScanner();
  for await (const piece of text) {
    yield scanner.add(piece, false);
  }
  yield scanner.add('', true);
}

class EntryScanner {
  readonly #strings = standardStrings();
  readonly #said = new Set<string>();
  /** What is not yet read, from its line's beginning or later. */
  #text = '';
  /** Offset up to which all is read. */
  #at = 0;
  /** Line and column, both 1-based, of the offset `#counted`. */
  #line = 1;
  #column = 1;
  #counted = 0;
  /** Length that the text must have before it is worth while to try the entry at its beginning again. */
  #enough = 0;
  /** Behind a broken or overlong entry, only the beginning of a line begins an entry. */
  #isLost = false;
  /** All is read up to the end of an entry, and it is not yet known what follows. */
  #isBehindEntry = false;
  #entries: ScannedEntry[] = [];
  #problems: FoundProblem[] = [];

  add(piece: string, isWhole: boolean): ScannedPiece {
    this.#text += piece;
    if (isWhole || this.#text.length >= this.#enough) {
      this.#scan(isWhole);
      this.#drop();
    }
    const found = { entries: this.#entries, problems: this.#problems };
    this.#entries = [];
    this.#problems = [];
    return found;
  }

  #scan(isWhole: boolean): void {
    this.#enough = 0;
    for (;;) {
      if (!this.#lookBehindEntry(isWhole)) {
        return;
      }
      const head = this.#nextHead();
      if (!head) {
        this.#skipText(isWhole);
        return;
      }
      this.#moveTo(head.start);
      const parsed = parseEntry(this.#text, head, { strings: this.#strings, isWhole });
      if (parsed.kind === 'incomplete') {
        this.#wait(head);
        return;
      }
      this.#isLost = parsed.kind === 'broken';
      if (parsed.kind === 'entry') {
        const place = this.#placeOf(parsed.at);
        this.#entries.push({ entry: { ...parsed.entry, ...place }, problems: this.#placed(parsed.problems) });
        this.#isBehindEntry = true;
      } else {
        this.#problems.push(...this.#placed(parsed.problems));
      }
      this.#moveTo(parsed.end);
    }
  }

  /** Finds the next `@type{` that is not commented out. */
  #nextHead(): EntryHead | undefined {
    headPattern.lastIndex = this.#at;
    let from = this.#at;
    let isComment = false;
    for (let found = headPattern.exec(this.#text); found; found = headPattern.exec(this.#text)) {
      const [{ length }, type = '', opener = ''] = found;
      const start = found.index;
      const before = this.#text.slice(from, start);
      const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
      isComment = (lineStart < 0 && isComment) || before.includes('%', lineStart + 1);
      from = start;
      const isBegun = this.#isLost
        ? this.#beginsLine(start)
        : start === 0 || /[\s})\]"',;.:]/.test(this.#text.charAt(start - 1));
      if (!isComment && isBegun) {
        return { start, type: type.toLowerCase(), opener, end: start + length };
      }
    }
    return undefined;
  }

  #beginsLine(offset: number): boolean {
    let before = offset - 1;
    while (/[ \t]/.test(this.#text.charAt(before))) {
      before -= 1;
    }
    return before < 0 || /[\n\r]/.test(this.#text.charAt(before));
  }

  /** No entry begins in the text: it is comment, but for what may be the beginning of one at its end. */
  #skipText(isWhole: boolean): void {
    const { length } = this.#text;
    const lastLine = Math.max(this.#text.lastIndexOf('\n'), this.#text.lastIndexOf('\r', length - 2)) + 1;
    const kept = isWhole ? length : Math.max(lastLine, length - longestHead);
    this.#moveTo(Math.max(this.#at, kept));
  }

  #wait(head: EntryHead): void {
    const length = this.#text.length - head.start;
    if (length < longestRecord) {
      this.#enough = Math.min(2 * length, longestRecord);
      return;
    }
    this.#isLost = true;
    const message = `This entry is left out: it is longer than ${formatCount(longestRecord)} characters, or never closed.`;
    this.#problems.push({ severity: 'error', message, ...this.#placeOf(head.start) });
    this.#moveTo(this.#text.length);
  }

  /** Tells a brace too many: fields that stand behind an entry. False while too little of the text is known. */
  #lookBehindEntry(isWhole: boolean): boolean {
    if (!this.#isBehindEntry) {
      return true;
    }
    if (!isWhole && this.#text.length - this.#at < lookedBehind) {
      return false;
    }
    this.#isBehindEntry = false;
    if (cutOff.test(this.#text.slice(this.#at, this.#at + lookedBehind))) {
      const message = 'The entry ends here, and what follows belongs to none: there may be a brace too many before.';
      this.#problems.push({ severity: 'warning', message, line: this.#line, column: this.#column - 1 });
    }
    return true;
  }

  /** Forgets what was read. */
  #drop(): void {
    this.#text = this.#text.slice(this.#at);
    this.#counted -= this.#at;
    this.#at = 0;
  }

  #moveTo(offset: number): void {
    const { line, column } = this.#placeOf(offset);
    this.#line = line;
    this.#column = column;
    this.#counted = offset;
    this.#at = offset;
  }

  #placed(problems: readonly OffsetProblem[]): FoundProblem[] {
    return problems
      .filter(({ about }) => about === undefined || !this.#said.has(about))
      .map(({ severity, message, at, about }) => {
        if (about !== undefined) {
          this.#said.add(about);
        }
        return { severity, message, ...this.#placeOf(at) };
      });
  }

  /** The place of an offset that is not before `#counted`. */
  #placeOf(offset: number): { line: number; column: number } {
    let line = this.#line;
    let lineStart = this.#counted - (this.#column - 1);
    const stretch = this.#text.slice(this.#counted, offset);
    lineBreak.lastIndex = 0;
    while (lineBreak.test(stretch)) {
      line += 1;
      lineStart = this.#counted + lineBreak.lastIndex;
    }
    return { line, column: offset - lineStart + 1 };
  }
}

const headPattern = /@[ \t]*([A-Za-z][\w-]*)\s*([{(])/g;
const longestHead = 300;
const cutOff = /^\s*(?:,\s*[\w-]+\s*=|\})/;
const lineBreak = /\r\n|\n|\r/g;
