import type { FoundProblem } from '../rowCollector.ts';
import type { BibtexEntry, BibtexField } from './bibtexEntry.ts';
import { ValueParser, type ParserOptions } from './valueParser.ts';

/** A problem at an offset in the text. */
export interface OffsetProblem extends Pick<FoundProblem, 'severity' | 'message'> {
  readonly at: number;
  /** Said once in a file for each of these. */
  readonly about?: string;
}

/** What stands at an `@` that begins something. `end` is where the next thing may begin. */
export type Parsed =
  | {
      readonly kind: 'entry';
      readonly entry: Omit<BibtexEntry, 'line' | 'column'>;
      /** Offset of the key. */
      readonly at: number;
      readonly end: number;
      readonly problems: readonly OffsetProblem[];
    }
  /** A comment, a preamble or a string. */
  | { readonly kind: 'other'; readonly end: number; readonly problems: readonly OffsetProblem[] }
  /** An entry that has no end. */
  | { readonly kind: 'broken'; readonly end: number; readonly problems: readonly OffsetProblem[] }
  /** The text ends before it is closed, and there is more to come. */
  | { readonly kind: 'incomplete' };

/** `@type{` or `@type(`. */
export interface EntryHead {
  readonly start: number;
  /** In lower case. */
  readonly type: string;
  readonly opener: string;
  /** Offset behind the opener. */
  readonly end: number;
}

/** Parses what an entry's head begins. */
export function parseEntry(text: string, head: EntryHead, options: ParserOptions): Parsed {
  const strict = new EntryParser(text, head, options).parse();
  if (strict.kind === 'incomplete' || strict.problems.length === 0 || !hasEscapes(text, head.end, strict.end)) {
    return strict;
  }
  // BibTeX counts a brace behind a backslash as well, but not everybody who writes it knows.
  const lenient = new EntryParser(text, head, { ...options, skipsEscaped: true }).parse();
  return lenient.kind === 'entry' && lenient.problems.length < strict.problems.length ? lenient : strict;
}

function hasEscapes(text: string, start: number, end: number): boolean {
  return /\\[{}"]/.test(text.slice(start, end));
}

class EntryParser extends ValueParser {
  readonly #head: EntryHead;
  readonly #closer: string;
  readonly #fields: BibtexField[] = [];
  /** Where the values of the fields start. */
  readonly #starts: number[] = [];

  constructor(text: string, head: EntryHead, options: ParserOptions) {
    super(text, head.end, options);
    this.#head = head;
    this.#closer = head.opener === '{' ? '}' : ')';
  }

  parse(): Parsed {
    switch (this.#head.type) {
      case 'comment':
        return this.#comment();
      case 'preamble':
        this.value('@preamble');
        return this.#other();
      case 'string':
        return this.#string();
      default:
        return this.#entry();
    }
  }

  /** One that is not closed ends where an entry begins: for BibTeX, entries in comments are entries. */
  #comment(): Parsed {
    this.at = this.#head.end - 1;
    const closed = this.#head.opener === '(' ? this.skipTo(')') : this.braced();
    const end = closed === undefined ? (this.boundary ?? this.text.length) : this.at;
    return this.isIncomplete ? { kind: 'incomplete' } : { kind: 'other', end, problems: [] };
  }

  #string(): Parsed {
    const name = this.word()?.toLowerCase();
    this.skipBlanks();
    if (name !== undefined && this.text.charAt(this.at) === '=') {
      this.at += 1;
      const value = this.value(`@string ${name}`);
      if (!this.isIncomplete && this.broken === undefined) {
        this.options.strings.set(name, value);
      }
    } else {
      this.report('warning', this.at, 'This @string was left out: it needs a name, "=" and a value.');
    }
    return this.#other();
  }

  #other(): Parsed {
    this.skipBlanks();
    if (this.text.charAt(this.at) === this.#closer) {
      this.at += 1;
    } else {
      this.endsHere();
    }
    if (this.isIncomplete) {
      return { kind: 'incomplete' };
    }
    const { problems } = this;
    return this.broken ? { kind: 'broken', end: this.broken.end, problems } : { kind: 'other', end: this.at, problems };
  }

  #entry(): Parsed {
    const { key, at } = this.#key();
    while (!this.isIncomplete && !this.broken && this.#hasMore()) {
      this.#field();
    }
    if (this.isIncomplete) {
      return { kind: 'incomplete' };
    }
    const { problems } = this;
    if (this.broken) {
      return { kind: 'broken', end: this.broken.end, problems };
    }
    return { kind: 'entry', entry: { type: this.#head.type, key, fields: this.#fields }, at, end: this.at, problems };
  }

  #key(): { key: string; at: number } {
    this.skipBlanks();
    const at = this.at;
    let key = this.match(keyPattern)?.[0].trimEnd() ?? '';
    this.at += key.length;
    this.skipBlanks();
    let next = this.text.charAt(this.at);
    if (next === '=') {
      // The name of the first field: alone, or behind the key.
      key = /^\S+(?=\s)/.exec(key)?.[0] ?? '';
      this.at = at + key.length;
      next = '';
    }
    if (key === '') {
      this.report('warning', at, 'The entry has no key to cite it by.');
      return { key, at: this.#head.start };
    }
    if (next !== ',' && next !== this.#closer) {
      this.report('information', at + key.length, `A comma is missing behind the key ${key}.`);
    }
    return { key, at };
  }

  /** Whether a field follows; moves to it, or behind the end of the entry. */
  #hasMore(): boolean {
    for (;;) {
      this.skipBlanks();
      const next = this.text.charAt(this.at);
      if (next === ',') {
        this.at += 1;
      } else if (next === this.#closer) {
        this.at += 1;
        return false;
      } else if (next === '' || this.isBoundary(this.at)) {
        this.endsHere();
        this.#endUnclosed();
        return false;
      } else {
        return true;
      }
    }
  }

  /** Either its last brace is missing, or one within a value: that value then goes on over the fields behind it. */
  #endUnclosed(): void {
    const broken = this.#fields.findIndex(({ value }) => fieldInValue.test(value));
    const start = this.#starts[broken];
    if (start !== undefined) {
      this.setBroken(this.#fields[broken]?.name ?? '', start, this.text.charAt(start), this.at);
      return;
    }
    const message = `The entry is not closed with "${this.#closer}". It is read up to where the next begins.`;
    this.report('warning', this.#head.start, message);
  }

  #field(): void {
    const start = this.at;
    const name = this.word();
    if (name === undefined) {
      this.#skipUnexpected();
      return;
    }
    this.skipBlanks();
    if (this.text.charAt(this.at) !== '=') {
      this.report('warning', start, `Here should be a field, but "${name}" is followed by no "=". It is left out.`);
      return;
    }
    this.at += 1;
    this.skipBlanks();
    this.#starts.push(this.at);
    this.#fields.push({ name: name.toLowerCase(), value: this.value(name) });
    this.#checkEnd(name);
  }

  #checkEnd(name: string): void {
    const end = this.at;
    this.skipBlanks();
    const next = this.text.charAt(this.at);
    if (next === ',' || next === this.#closer || next === '' || this.broken || this.isBoundary(this.at)) {
      return;
    }
    if (this.match(fieldPattern)) {
      this.report('information', end, `A comma is missing behind the value of ${name}.`);
    }
  }

  #skipUnexpected(): void {
    const character = this.text.charAt(this.at);
    this.report('warning', this.at, `"${character}" is not expected here: a field has a name, "=" and a value.`);
    if (character !== '{') {
      this.at += 1;
    } else if (this.braced() === undefined) {
      this.at = this.boundary ?? this.text.length;
    }
  }
}

/** On one line; commas end it. */
const keyPattern = /[^\s,={}][^,={}\n\r]*/y;
const fieldInValue = /[\n\r]\s*[\w-]+\s*=\s*[{"\d]/;
const fieldPattern = /[^\s=,{}()"#%@]+\s*=/y;
