import type { Paper } from '../paper.ts';

/** In what a name differs from the paper's: it breaks off, in case or accents, in venue and year, in one letter. */
export type InexactReason = 'beginning' | 'case' | 'ending' | 'spelling';

/** Of papers that are equally likely, no more are named. */
export const mostPapersNamed = 5;

/** Which paper a mention means. */
export type Resolution =
  | { readonly kind: 'exact'; readonly paper: Paper }
  | { readonly kind: 'inexact'; readonly paper: Paper; readonly reason: InexactReason }
  /** Several papers are equally likely; at most `mostPapersNamed` of them. */
  | { readonly kind: 'ambiguous'; readonly papers: readonly Paper[] }
  /** None is; those that are nearest, best first, at most three. */
  | { readonly kind: 'unknown'; readonly nearest: readonly Paper[] };
