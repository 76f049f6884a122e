import type { MentionForm, TextRange } from './mention.ts';

/** A mention that is being typed. Its range is what a completion replaces, with what already stands behind the caret. */
export interface OpenMention extends TextRange {
  /** What stands before the caret: words of a title as well as the beginning of an ID or a key. */
  readonly typed: string;
  readonly form: MentionForm;
  /** What opened it: `[[`, `@`, `\cite{`; empty for a bare ID. */
  readonly opening: string;
  /** What still has to be added behind it: `]]`, `}`; empty where it stands there already. */
  readonly closing: string;
}

/**
 * What is being typed at an offset, if it can become a mention. A bare word is one as soon as it could begin an ID (a
 * capital, three characters): whoever offers something without being asked may want to wait for a `_` in `typed`.
 */
export function openMentionAt(_text: string, _languageId: string, _offset: number): OpenMention | undefined {
  return undefined;
}
