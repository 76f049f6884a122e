import type { CslItem } from './cslItem.ts';

/** A stretch of a formatted reference. */
export interface ReferenceRun {
  readonly text: string;
  readonly isItalic?: boolean;
  /** The text is an address, or the DOI that leads to it. */
  readonly url?: string;
}

/** The reference to a paper as a style has it. */
export interface Reference {
  /** The `id` of its item. */
  readonly id: string;
  /** `[1]` or `1.` where the style numbers its references. */
  readonly label?: string;
  readonly runs: readonly ReferenceRun[];
}

/** What to format, and by which style. */
export interface FormatRequest {
  readonly items: readonly CslItem[];
  /** A CSL style: the XML of an independent one. */
  readonly style: string;
  /** The XML of locales by language, `en-US` always. */
  readonly locales: Readonly<Record<string, string>>;
}

/** `problem` is a sentence without its end, to stand behind the name of the style. */
export type FormatResult = { readonly references: readonly Reference[] } | { readonly problem: string };

/** A reference as plain text on one line. */
export function referenceText({ runs }: Reference): string {
  return runs.map(({ text }) => text).join('');
}
