import type { Paper } from '../../paper.ts';

/**
 * In what a name differs from the paper's: it breaks off; in case, accents or apostrophes; venue and year are missing or
 * others; in one letter.
 */
export type InexactReason = 'beginning' | 'case' | 'ending' | 'spelling';

/** Which paper a mention means. */
export type Resolution =
  | { readonly kind: 'exact'; readonly paper: Paper }
  | { readonly kind: 'inexact'; readonly paper: Paper; readonly reason: InexactReason }
  /** Several papers are equally likely; in file order, at most ten of them. */
  | { readonly kind: 'ambiguous'; readonly papers: readonly Paper[] }
  /** None is; those that are nearest, best first, at most three. They are looked for when they are asked for. */
  | { readonly kind: 'unknown'; readonly nearest: readonly Paper[] };
