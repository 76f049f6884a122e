/** How a mention is written. */
export type MentionForm =
  /** Nothing around it: `ID`, `ID_paper.pdf`, `10.1000/182`, `arXiv:2301.01234`. */
  | 'bare'
  /** Inside an address. */
  | 'url'
  /** `[[ID]]`, `[[ID|text]]`, `![[ID#abstract]]`, and in Org `[[ID][text]]`. */
  | 'wikiLink'
  /** `@key`, `-@key`, `@{key}`: Pandoc, Typst, and Org within `[cite:…]`. */
  | 'citation'
  /** `\cite{key}` and its family. */
  | 'latexCommand'
  /** A role of MyST or reStructuredText with the key in backticks. */
  | 'role'
  /** `#cite(<key>)` in Typst. */
  | 'function'
  /** `cite:key` in Org, `cite:[key]` in AsciiDoc. */
  | 'macro'
  /** `<<key>>` in AsciiDoc. */
  | 'crossReference';

/** `key` is a citation key or an ID, whatever the library has; `id` has the shape of a whole ID. */
export type MentionKind = 'id' | 'key' | 'doi' | 'arxiv';

export interface TextRange {
  /** Offset in UTF-16 code units. */
  readonly start: number;
  /** Offset behind the last code unit. */
  readonly end: number;
}

/** A place in a text where a paper is named. Its range is exactly the ID, key, DOI or arXiv ID. */
export interface Mention extends TextRange {
  /** The name without escapes (`\_`, `%C3%BC`) and without the endings of files (`_paper.pdf`). */
  readonly written: string;
  readonly kind: MentionKind;
  readonly form: MentionForm;
  /** The mention with what belongs to it alone: `[[ID|text]]`, `-@key`; in a list of keys and for a bare name, the name. */
  readonly outer: TextRange;
  /** `abstract` in `[[ID#abstract]]`. */
  readonly section?: string;
  /** The form can be nothing but a citation of a paper or a link to one, so that an unknown name is an error. */
  readonly isFirm: boolean;
}
