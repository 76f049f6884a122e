import type { Context, Form, Grammar } from './grammar.ts';
import type { Mention, TextRange } from './mention.ts';
import { BacktickRuns } from './backtickRuns.ts';

const everywhere: readonly Context[] = ['text'];

/** Where nothing is a mention (comments), or only bare IDs are (code). */
interface HiddenRange extends TextRange {
  /** No mark closes it, so that what is typed at its end still belongs to it. */
  readonly isOpen: boolean;
}

/**
 * One pass over a text. Its regular expression stops only where a form may begin; what a form has read is not read again,
 * so the pass is linear.
 */
export class MentionScan {
  readonly text: string;
  readonly mentions: Mention[] = [];
  /** Code and comments, in order. */
  readonly hidden: HiddenRange[] = [];
  /** From here on the next form is looked for. */
  position = 0;
  /** Here the last form ended: one that looks back looks no further. */
  readEnd = 0;
  /** Up to here the text is an address. */
  urlEnd = 0;
  /** Lengths of the fences around this place that hold running text. */
  readonly textFences: number[] = [];
  /** Up to here keys stand in brackets that only citations have. */
  groupEnd = 0;
  readonly #grammar: Grammar;
  readonly #opening: RegExp;
  readonly #missing = new Map<string, number>();
  #codeEnd = 0;
  #paragraphEnd = -1;
  #backticks: BacktickRuns | undefined;

  constructor(text: string, grammar: Grammar) {
    this.text = text;
    this.#grammar = grammar;
    this.#opening = new RegExp(grammar.forms.map(({ opening }) => `(${opening})`).join('|'), 'gm');
  }

  /** Reads the next form. False when there is none. */
  next(): boolean {
    this.#opening.lastIndex = this.position;
    const match = this.#opening.exec(this.text);
    if (!match) {
      return false;
    }
    const { index: start, 0: opening } = match;
    const form = this.#formOf(match);
    const isRead = form && (form.contexts ?? everywhere).includes(this.contextAt(start));
    const end = isRead ? form.read(this, start, start + opening.length) : undefined;
    this.readEnd = end ?? this.readEnd;
    this.position = Math.max(end ?? 0, start + 1);
    return true;
  }

  add(mention: Mention): void {
    this.mentions.push(mention);
  }

  hideCode(start: number, end: number, isOpen: boolean): void {
    this.hidden.push({ start, end, isOpen });
    this.#codeEnd = end;
  }

  /** @returns the end, where reading goes on */
  skipComment(start: number, end: number, isOpen: boolean): number {
    this.hidden.push({ start, end, isOpen });
    return end;
  }

  /** The mentions of a short stretch that a form has looked over, such as the argument before its keys. */
  readWithin({ start, end }: TextRange): void {
    const inner = new MentionScan(this.text.slice(start, end), this.#grammar);
    while (inner.next()) {
      // Reads them all.
    }
    for (const mention of inner.mentions) {
      this.add({ ...mention, ...shifted(mention, start), outer: shifted(mention.outer, start) });
    }
  }

  /** `indexOf`, except that what is not to be found is looked for only once. Negative when it is not there. */
  indexOf(needle: string, from: number): number {
    if (from >= (this.#missing.get(needle) ?? Infinity)) {
      return -1;
    }
    const index = this.text.indexOf(needle, from);
    if (index < 0) {
      this.#missing.set(needle, from);
    }
    return index;
  }

  /** Where the paragraph ends that an offset stands in: at a blank line. Offsets asked for must not fall. */
  paragraphEnd(offset: number): number {
    if (this.#paragraphEnd < offset) {
      const blank = /\n[ \t]*\r?\n/g;
      blank.lastIndex = offset;
      this.#paragraphEnd = blank.exec(this.text)?.index ?? this.text.length;
    }
    return this.#paragraphEnd;
  }

  get backticks(): BacktickRuns {
    return (this.#backticks ??= new BacktickRuns(this.text));
  }

  contextAt(offset: number): Context {
    if (offset < this.urlEnd) {
      return 'url';
    }
    return offset < this.#codeEnd ? 'code' : 'text';
  }

  #formOf(match: RegExpExecArray): Form | undefined {
    for (let group = 1; group < match.length; group += 1) {
      // Groups that did not take part are undefined, whatever the type says.
      if (match[group] !== undefined) {
        return this.#grammar.forms[group - 1];
      }
    }
    return undefined;
  }
}

function shifted({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}
