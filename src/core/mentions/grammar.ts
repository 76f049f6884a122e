import type { MentionForm } from './mention.ts';
import type { MentionScan } from './mentionScan.ts';

/** Where a scan stands: in running text, in code (where only bare IDs count), or inside an address. */
export type Context = 'text' | 'code' | 'url';

/** One form of mention, or something that hides mentions: what it begins with, and how it is read from there. */
export interface Form {
  /**
   * Source of a regular expression (flags `gm`) without capturing groups. What it matches is read at once, so that the scan
   * stays linear: no two matches may look far into the same text.
   */
  readonly opening: string;
  /** Where it is looked for; in running text only unless told otherwise. */
  readonly contexts?: readonly Context[];
  /**
   * Adds the mentions that begin here to the scan.
   *
   * @param start of the match of `opening`
   * @param end of the same
   * @returns where reading goes on, or `undefined` when this is something else: then it goes on behind the first character
   */
  read(scan: MentionScan, start: number, end: number): number | undefined;
}

/** How a form looks while it is typed. */
export interface OpenForm {
  readonly form: MentionForm;
  /** Matches the text before the caret, to its end. The group `opening` is what opens the form, `typed` what was typed. */
  readonly before: RegExp;
  /** Matches what of the same name stands behind the caret, from its beginning. */
  readonly rest: RegExp;
  readonly closing: string;
  /** Matches the text behind the name where the closing stands there already. */
  readonly closed?: RegExp;
}

/** How papers are mentioned in a family of languages. */
export interface Grammar {
  /** Language IDs of VS Code, and what other editors call the same. */
  readonly languages: readonly string[];
  /** At one place, the first that matches is read. */
  readonly forms: readonly Form[];
  /** The first that matches is being typed. */
  readonly openForms: readonly OpenForm[];
}
