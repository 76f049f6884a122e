import type { MentionKind } from '../mentions/mention.ts';
import type { InexactReason, Resolution } from '../mentions/resolution/resolution.ts';
import type { Paper } from '../paper.ts';

/** What a mention calls its paper. */
export interface MentionName {
  readonly written: string;
  readonly kind: MentionKind;
}

/** As much of a paper as names it to a person. */
export type NamedPaper = Pick<Paper, 'id' | 'citationKey' | 'title'>;

/** What to find out about names. Looking for the nearest papers of unknown ones takes longer than all the rest. */
export interface ResolveOptions {
  readonly withNearest: boolean;
}

/** A resolution as those keep it who have thousands of names. */
export interface ResolvedName {
  readonly kind: Resolution['kind'];
  /** The paper; those that it may be, when the name is ambiguous; the nearest ones, best first, when it is unknown and they were asked for. */
  readonly papers: readonly NamedPaper[];
  readonly reason?: InexactReason;
}

export function resolvedName(resolution: Resolution, { withNearest }: ResolveOptions): ResolvedName {
  switch (resolution.kind) {
    case 'exact':
      return { kind: 'exact', papers: [named(resolution.paper)] };
    case 'inexact':
      return { kind: 'inexact', papers: [named(resolution.paper)], reason: resolution.reason };
    case 'ambiguous':
      return { kind: 'ambiguous', papers: resolution.papers.map(named) };
    case 'unknown':
      return { kind: 'unknown', papers: withNearest ? resolution.nearest.map(named) : [] };
  }
}

/** The paper that a name means, exactly or as the nearest one. */
export function meantPaper({ kind, papers }: ResolvedName): NamedPaper | undefined {
  return kind === 'exact' || kind === 'inexact' ? papers[0] : undefined;
}

function named({ id, citationKey, title }: Paper): NamedPaper {
  return { id, citationKey, title };
}
