import type { Footnote } from '../paper.ts';
import type { Annotation } from './markdownRenderer.ts';

/** A mark as extraction leaves it: right behind a word or its punctuation, before whatever ends a word. */
const behindWord = String.raw`(?<=\p{Ll}{2}[\p{L})\]”"’.,;:]?)`;
const beforeEnd = String.raw`(?=[\s.,;:)]|$)`;

/** The marks of footnotes in a text, each found once, where it stands first. */
export class FootnoteMarks {
  /** Footnotes by mark, with their numbers; those of one mark in order. */
  readonly #waiting = new Map<string, number[]>();
  readonly #found = new Set<number>();

  constructor(footnotes: readonly Footnote[]) {
    for (const [index, { mark }] of footnotes.entries()) {
      if (/^(?:\d|[*∗†‡§¶])$/.test(mark)) {
        this.#waiting.set(mark, [...(this.#waiting.get(mark) ?? []), index + 1]);
      }
    }
  }

  /** Annotations for the marks in a text that no earlier text had: links to the footnotes. */
  findIn(text: string): Annotation[] {
    return [...this.#waiting].flatMap(([mark, [number]]) => {
      const at = number === undefined ? -1 : text.search(new RegExp(`${behindWord}[${mark}]${beforeEnd}`, 'u'));
      if (number === undefined || at < 0) {
        return [];
      }
      this.#waiting.set(mark, this.#waiting.get(mark)?.slice(1) ?? []);
      this.#found.add(number);
      const title = `Footnote ${mark}`;
      return [
        { start: at, end: at + 1, className: 'note-mark', title, target: noteId(number), id: noteMarkId(number) },
      ];
    });
  }

  /** Whether the mark of a footnote, counted from 1, was found. */
  has(number: number): boolean {
    return this.#found.has(number);
  }
}

/** Names of a footnote, counted from 1, and of its mark in the page. */
export function noteId(number: number): string {
  return `note-${number}`;
}

export function noteMarkId(number: number): string {
  return `note-mark-${number}`;
}
