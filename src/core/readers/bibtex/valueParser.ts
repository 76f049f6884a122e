import type { OffsetProblem } from './entryParser.ts';

export interface ParserOptions {
  /** By name in lower case; `@string` adds to it. */
  readonly strings: Map<string, string>;
  /** No more text follows. */
  readonly isWhole: boolean;
  /** A brace or a quotation mark behind a backslash opens and closes nothing. */
  readonly skipsEscaped?: boolean;
}

/** An entry begins here, at the beginning of a line: what is still open before it is broken. */
const boundaryAtLine = /[\r\n][ \t]*(@[ \t]*[A-Za-z][\w-]*[ \t]*[{(])/;
const boundaryHere = /@[ \t]*[A-Za-z][\w-]*[ \t]*[{(]/y;

/** Strings may be made of strings: a value grows no longer than this, in characters. */
const longestValue = 4_000_000;

/** So much is said of one entry. */
const mostProblems = 20;

const months = 'January February March April May June July August September October November December'.split(' ');

/** The strings that every style defines. */
export function standardStrings(): Map<string, string> {
  return new Map(months.map((month) => [month.slice(0, 3).toLowerCase(), month]));
}

/** Reads blanks, words and values from a text, from an offset on. Every character is looked at a few times at most. */
export class ValueParser {
  readonly text: string;
  readonly options: ParserOptions;
  readonly problems: OffsetProblem[] = [];
  at: number;
  /** The text ended before what was being read. */
  isIncomplete = false;
  /** Set when something open is never closed; `end` is where reading can go on. */
  broken: { readonly end: number } | undefined;
  /** Where the next entry begins, if that was found within something open. */
  boundary: number | undefined;

  constructor(text: string, at: number, options: ParserOptions) {
    this.text = text;
    this.at = at;
    this.options = options;
  }

  /** Of its warnings, an entry has the first only: the others follow from it. Of everything, it has a few. */
  report(severity: OffsetProblem['severity'], at: number, message: string, about?: string): void {
    const isSaid = this.problems.some((problem) =>
      severity === 'information' ? about !== undefined && problem.about === about : problem.severity === severity,
    );
    if (!isSaid && this.problems.length < mostProblems) {
      this.problems.push({ severity, at, message, ...(about !== undefined && { about }) });
    }
  }

  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text);
  }

  /** Moves behind what matches here, which may be nothing. */
  skip(pattern: RegExp): void {
    pattern.lastIndex = this.at;
    if (pattern.test(this.text)) {
      this.at = pattern.lastIndex;
    }
  }

  /** White space and, as for biber, what follows `%` on a line. */
  skipBlanks(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code === percent) {
        this.skip(restOfLine);
      } else if (code <= space || code > lastOfAscii) {
        const before = this.at;
        this.skip(blanks);
        if (this.at === before) {
          return;
        }
      } else {
        return;
      }
    }
  }

  /** What was read up to the end of the text may go on in the next piece. */
  endsHere(): void {
    this.isIncomplete ||= this.at >= this.text.length && !this.options.isWhole;
  }

  isBoundary(at: number): boolean {
    boundaryHere.lastIndex = at;
    return this.text.charAt(at) === '@' && boundaryHere.test(this.text);
  }

  /** A name, a number or the name of a string. */
  word(): string | undefined {
    this.skipBlanks();
    const start = this.at;
    this.skip(wordPattern);
    this.endsHere();
    return this.at === start ? undefined : this.text.slice(start, this.at);
  }

  /** The value behind `=`: parts joined by `#`. */
  value(field: string): string {
    let value = '';
    for (;;) {
      this.skipBlanks();
      const part = this.#part(field);
      if (value.length + part.length > longestValue) {
        this.report('warning', this.at, `The value of ${field} is cut: it is longer than ${longestValue} characters.`);
      } else {
        value += part;
      }
      const end = this.at;
      this.skipBlanks();
      if (this.text.charAt(this.at) !== '#' || this.broken) {
        this.at = end;
        return value;
      }
      this.at += 1;
    }
  }

  /** What stands between the brace here and its partner. */
  braced(): string | undefined {
    const start = this.at + 1;
    const close = this.text.indexOf('}', start);
    const simple = close < 0 ? undefined : this.text.slice(start, close);
    if (simple !== undefined && !(this.options.skipsEscaped ? /[{@\\]/ : /[{@]/).test(simple)) {
      this.at = close + 1;
      return simple;
    }
    return this.#scan(bracesOrBoundary, start, '}');
  }

  /** Moves behind a character; undefined where an entry begins before it. */
  skipTo(character: string): string | undefined {
    const end = this.text.indexOf(character, this.at);
    const between = end < 0 ? this.text.slice(this.at) : this.text.slice(this.at, end);
    const boundary = boundaryAtLine.exec(between);
    if (boundary) {
      this.boundary = this.at + boundary.index + 1;
      return undefined;
    }
    this.isIncomplete ||= end < 0 && !this.options.isWhole;
    this.at = end < 0 ? this.text.length : end + 1;
    return end < 0 ? undefined : between;
  }

  #part(field: string): string {
    const start = this.at;
    const first = this.text.charAt(start);
    if (first === '{' || first === '"') {
      const part = first === '{' ? this.braced() : this.#scan(quoteOrBoundary, start + 1, '"');
      if (part === undefined && !this.isIncomplete) {
        this.setBroken(field, start, first, this.boundary ?? this.text.length);
      }
      return part ?? '';
    }
    const word = this.word();
    if (word === undefined) {
      this.report('warning', start, `The value of ${field} is missing.`);
      return '';
    }
    return this.#isLoose() ? this.#loose(field, start) : this.#named(word, start);
  }

  /** More words follow, without braces around them: `title = A study of tides,`. */
  #isLoose(): boolean {
    looseWords.lastIndex = this.at;
    return looseWords.test(this.text);
  }

  #loose(field: string, start: number): string {
    this.skip(restOfLoose);
    this.report('information', start, `The value of ${field} should be in braces.`);
    return this.text.slice(start, this.at).trim();
  }

  #named(word: string, start: number): string {
    if (/^\d/.test(word)) {
      return word;
    }
    const known = this.options.strings.get(word.toLowerCase());
    if (known === undefined) {
      this.report('information', start, `No @string before this defines ${word}, so its name is shown.`, word);
    }
    return known ?? word;
  }

  /** @param end where reading can go on */
  protected setBroken(field: string, start: number, opener: string, end: number): void {
    this.broken = { end };
    this.problems.length = 0;
    this.report(
      'error',
      start,
      `This ${opener === '{' ? 'brace' : 'quotation mark'} is never closed: the entry is left out${
        field.startsWith('@') ? '' : `, from its ${field} on it cannot be read`
      }. The next one is read again.`,
    );
  }

  /** Reads to a closing sign on the level of braces on which it starts; undefined where there is none. */
  #scan(pattern: RegExp, start: number, close: '}' | '"'): string | undefined {
    let depth = 0;
    pattern.lastIndex = start;
    for (let found = pattern.exec(this.text); found; found = pattern.exec(this.text)) {
      const sign = found[0];
      if (sign === close && depth === 0) {
        this.at = pattern.lastIndex;
        return this.text.slice(start, found.index);
      }
      if (sign === '{') {
        depth += 1;
      } else if (sign === '}') {
        depth -= 1;
        if (depth < 0) {
          this.#findBoundary(found.index);
          return undefined;
        }
      } else if (sign.startsWith('\\')) {
        // Read both as one only where escapes count.
        pattern.lastIndex = this.options.skipsEscaped ? pattern.lastIndex : found.index + 1;
      } else if (sign.length > 1) {
        this.boundary = found.index + sign.indexOf('@');
        return undefined;
      }
    }
    this.isIncomplete ||= !this.options.isWhole;
    return undefined;
  }

  #findBoundary(from: number): void {
    const found = boundaryAtLine.exec(this.text.slice(from));
    this.boundary = found ? from + found.index + found[0].indexOf('@') : undefined;
    this.isIncomplete ||= !found && !this.options.isWhole;
  }
}

const percent = 0x25;
const space = 0x20;
const lastOfAscii = 0x7f;
const blanks = /\s+/y;
const restOfLine = /[^\n\r]*/y;
const wordPattern = /[^\s,{}()"#=%@][^\s,{}()"#=%]*/y;
const looseWords = /[ \t]*(?![,}#%)\s]|[^\s=,{}()"#%@]+\s*=)./y;
const restOfLoose = /[^,}\n\r]*/y;
const bracesOrBoundary = /\\[{}"\\]|[{}]|[\r\n][ \t]*@[ \t]*[A-Za-z][\w-]*[ \t]*[{(]/g;
const quoteOrBoundary = /\\[{}"\\]|["{}]|[\r\n][ \t]*@[ \t]*[A-Za-z][\w-]*[ \t]*[{(]/g;
