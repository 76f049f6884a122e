import { ligatures } from './ligatures.ts';
import { accentOf, inAlphabet, isAlphabet, script, symbolOf } from './texSymbols.ts';

/** Stand for a space and a comma within braces, which hold together what would be parted there. */
export const heldSpace = '\ue000';
export const heldComma = '\ue001';

export interface TexReadingOptions {
  /** Spaces and commas within braces are `heldSpace` and `heldComma`. */
  readonly holds?: boolean;
  /** The text is a formula. */
  readonly isMath?: boolean;
  /** How many commands it stands within. */
  readonly depth?: number;
}

/** Arguments within arguments are read so deep; what lies deeper is read as if the command were not there. */
const deepest = 12;

/** Commands whose argument is not part of the text. */
const silent = new Set(
  'noopsort footnote footnotetext cite citep citet textcite parencite autocite label hspace vspace color phantom hphantom vphantom index thanks begin end selectlanguage'.split(
    ' ',
  ),
);
/** Commands whose first argument is not part of the text. */
const silentFirst = new Set('href textcolor colorbox foreignlanguage raisebox parbox fontsize'.split(' '));
const quotes: Readonly<Record<string, readonly [open: string, close: string]>> = {
  enquote: ['“', '”'],
  mkbibquote: ['“', '”'],
  'enquote*': ['‘', '’'],
  mkbibparens: ['(', ')'],
  mkbibbrackets: ['[', ']'],
};
const fractions = new Set('frac tfrac dfrac nicefrac sfrac textfrac'.split(' '));

/** Reads one value of TeX from its beginning to its end. */
export class TexReading {
  readonly #tex: string;
  readonly #holds: boolean;
  readonly #isMath: boolean;
  readonly #depth: number;
  /** Beginnings of formulas that are known to have no end: it need not be looked for again. */
  readonly #hasUnclosed = new Set<string>();
  #at = 0;
  #groups = 0;

  constructor(tex: string, { holds = false, isMath = false, depth = 0 }: TexReadingOptions = {}) {
    this.#tex = tex;
    this.#holds = holds;
    this.#isMath = isMath;
    this.#depth = depth;
  }

  read(): string {
    const pieces: string[] = [];
    while (this.#at < this.#tex.length) {
      pieces.push(this.#next());
    }
    return pieces.join('');
  }

  #next(): string {
    const character = this.#tex.charAt(this.#at);
    switch (character) {
      case '\\':
        return this.#command();
      case '{':
      case '}':
        this.#at += 1;
        this.#groups = Math.max(0, this.#groups + (character === '{' ? 1 : -1));
        return '';
      case '~':
        this.#at += 1;
        return ' ';
      case '$':
        return this.#dollars();
      case '^':
      case '_':
        this.#at += 1;
        return this.#isMath ? script(character, this.#inner(this.#argument()).trim()) : character;
      default:
        return this.#run();
    }
  }

  #run(): string {
    const run = match(plain, this.#tex, this.#at)?.[0] ?? '';
    this.#at += run.length;
    if (this.#isMath) {
      return run.replace(/''/g, '″').replace(/'/g, '′');
    }
    const text = ligatures(run);
    return this.#holds && this.#groups > 0 ? text.replace(/\s+/g, heldSpace).replace(/,/g, heldComma) : text;
  }

  /** From a dollar sign to the next; one without a second stands for itself. */
  #dollars(): string {
    const mark = this.#tex.startsWith('$$', this.#at) ? '$$' : '$';
    return this.#formula(mark, mark) ?? mark;
  }

  #formula(open: string, close: string): string | undefined {
    const start = this.#at + open.length;
    this.#at = start;
    let end = this.#hasUnclosed.has(open) ? -1 : this.#tex.indexOf(close, start);
    while (end > 0 && this.#tex.charAt(end - 1) === '\\') {
      end = this.#tex.indexOf(close, end + 1);
    }
    if (end < 0) {
      this.#hasUnclosed.add(open);
      return undefined;
    }
    this.#at = end + close.length;
    return this.#inner(this.#tex.slice(start, end), true).trim();
  }

  #command(): string {
    const name = match(commandName, this.#tex, this.#at)?.[1];
    if (name === undefined) {
      this.#at += 1;
      return '';
    }
    if (name === '(' || name === '[') {
      return this.#formula(`\\${name}`, name === '(' ? '\\)' : '\\]') ?? '';
    }
    this.#at += 1 + name.length;
    const isWord = /^[a-zA-Z]/.test(name);
    const accent = accentOf(name);
    if (accent !== undefined) {
      return this.#accented(accent);
    }
    const taken = isWord ? this.#withArguments(name) : undefined;
    if (taken !== undefined) {
      return taken;
    }
    if (isWord && !this.#isMath) {
      this.#skip(spaces);
    }
    return symbolOf(name) ?? '';
  }

  /** What a command makes of its arguments; undefined for one that leaves them as they are, or has none. */
  #withArguments(name: string): string | undefined {
    if (Object.hasOwn(quotes, name)) {
      const [open, close] = quotes[name] ?? ['', ''];
      return open + this.#inner(this.#argument()) + close;
    }
    if (fractions.has(name)) {
      return `${this.#inner(this.#argument())}/${this.#inner(this.#argument())}`;
    }
    if (silent.has(name) || silentFirst.has(name)) {
      this.#argument();
      return '';
    }
    if (isAlphabet(name)) {
      return inAlphabet(name, this.#inner(this.#argument()));
    }
    return this.#withOneArgument(name);
  }

  #withOneArgument(name: string): string | undefined {
    switch (name) {
      case 'ensuremath':
        return this.#inner(this.#argument(), true);
      case 'textsuperscript':
      case 'sp':
        return script('^', this.#inner(this.#argument()));
      case 'textsubscript':
      case 'sb':
        return script('_', this.#inner(this.#argument()));
      case 'sqrt': {
        const root = this.#inner(this.#argument());
        return [...root].length > 1 ? `√(${root})` : `√${root}`;
      }
      case 'url':
      case 'path':
      case 'nolinkurl':
        return this.#argument().replace(/\\([_%#&~])/g, '$1');
      case 'MakeUppercase':
      case 'uppercase':
        return this.#inner(this.#argument()).toUpperCase();
      case 'MakeLowercase':
      case 'lowercase':
        return this.#inner(this.#argument()).toLowerCase();
      default:
        return undefined;
    }
  }

  #accented(accent: string): string {
    const letter = this.#inner(this.#argument()).replace(/ı/, 'i').replace(/ȷ/, 'j');
    const [first = '', ...others] = [...letter];
    return first === '' ? (spacing[accent] ?? '') : first + accent + others.join('');
  }

  #inner(tex: string, isMath = this.#isMath): string {
    if (this.#depth >= deepest) {
      return tex.replace(/\\[a-zA-Z]+|[\\{}$]/g, '');
    }
    return new TexReading(tex, { isMath, depth: this.#depth + 1 }).read();
  }

  /** The argument that follows: a group without its braces, a command with its own argument, or a character. */
  #argument(): string {
    this.#skip(optionalAndSpaces);
    switch (this.#tex.charAt(this.#at)) {
      case '{':
        return this.#group();
      case '}':
        return '';
      case '\\':
        return this.#commandAsArgument();
      default: {
        const character = String.fromCodePoint(this.#tex.codePointAt(this.#at) ?? 0x20);
        this.#at += character.length;
        return this.#at > this.#tex.length ? '' : character;
      }
    }
  }

  /** As in `\'\i`; one that takes an argument of its own takes it along. */
  #commandAsArgument(): string {
    const command = match(commandName, this.#tex, this.#at)?.[0] ?? '\\';
    this.#at += command.length;
    const name = command.slice(1);
    const takesGroup = (accentOf(name) !== undefined || isAlphabet(name)) && this.#tex.charAt(this.#at) === '{';
    if (takesGroup) {
      return `${command}{${this.#group()}}`;
    }
    if (/^[a-zA-Z]/.test(name)) {
      this.#skip(spaces);
    }
    return command;
  }

  #skip(pattern: RegExp): void {
    this.#at += match(pattern, this.#tex, this.#at)?.[0].length ?? 0;
  }

  #group(): string {
    const start = this.#at + 1;
    let depth = 0;
    brace.lastIndex = this.#at;
    for (let found = brace.exec(this.#tex); found; found = brace.exec(this.#tex)) {
      depth += found[0] === '{' ? 1 : found[0] === '}' ? -1 : 0;
      if (depth === 0) {
        this.#at = found.index + 1;
        return this.#tex.slice(start, found.index);
      }
    }
    this.#at = this.#tex.length;
    return this.#tex.slice(start);
  }
}

const plain = /[^\\{}$~^_]+/y;
const commandName = /\\([a-zA-Z]+\*?|[^])/y;
const spaces = /\s*/y;
const optionalAndSpaces = /\s*(?:\[[^\]{}]{0,60}\]\s*)?/y;
const brace = /\\[^]|[{}]/g;

/** An accent on nothing. */
const spacing: Readonly<Record<string, string>> = { '\u0303': '~', '\u0302': '^', '\u0301': '´', '\u0300': '`' };

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
