import type { NoteMention } from './noteMention.ts';
import type { MentionName, NamedPaper, ResolvedName } from './resolvedName.ts';

/** What can be wrong with a mention. */
export const mentionProblemCodes = ['unknown', 'inexact', 'ambiguous'] as const;
export type MentionProblemCode = (typeof mentionProblemCodes)[number];

export interface MentionProblem {
  readonly code: MentionProblemCode;
  readonly mention: NoteMention;
  readonly message: string;
  /** Those that may have been meant, best first. */
  readonly papers: readonly NamedPaper[];
}

/**
 * What is wrong with the mentions of a note. Only a mention in a form that can be nothing else is judged, and only when
 * its name has been resolved.
 */
export function mentionProblems(
  mentions: readonly NoteMention[],
  resolved: (name: MentionName) => ResolvedName | undefined,
): MentionProblem[] {
  return mentions.flatMap((mention): MentionProblem[] => {
    const resolution = mention.isFirm ? resolved(mention.name) : undefined;
    if (!resolution || resolution.kind === 'exact') {
      return [];
    }
    const { kind: code, papers } = resolution;
    return [{ code, mention, papers, message: describe(code, mention.name.written, papers) }];
  });
}

function describe(code: MentionProblemCode, written: string, papers: readonly NamedPaper[]): string {
  const list = papers.map(({ title, id }) => `${title} (${id})`);
  switch (code) {
    case 'ambiguous':
      return [`"${written}" may be any of several papers:`, ...list].join('\n');
    case 'inexact':
      return [`No paper is named exactly "${written}"; this is the nearest one:`, ...list].join('\n');
    case 'unknown': {
      const statement = `No paper is named "${written}"`;
      const nearest = list.length > 1 ? `; the nearest ones are:` : `; the nearest one is:`;
      return list.length > 0 ? [statement + nearest, ...list].join('\n') : `${statement}.`;
    }
  }
}
