import type { Mention, MentionForm } from '../mentions/mention.ts';
import type { Paper } from '../paper.ts';

/** A paper that notes mention, and what they cite it by. */
export interface CitedPaper {
  readonly paperId: string;
  readonly id: string;
}

type NamedMention = Pick<Mention, 'written' | 'kind' | 'form'>;

/** All forms but these are read by other programs, which look for the name in a bibliography file. */
const formsOfNotes: ReadonlySet<MentionForm> = new Set(['bare', 'url', 'wikiLink']);

/** What LaTeX, Pandoc and BibTeX let a key consist of. */
const usableKey = /^[\p{L}\p{N}_][\p{L}\p{N}_.:+/'-]*$/u;

/**
 * The papers that are mentioned, each once, in the order of their first mentions. A paper is cited by its citation key, but by its ID
 * where citations use that alone: then a bibliography has to have it under the ID.
 *
 * @param mentions in their order
 * @param paperOf tells the paper of a mention; undefined for one of none
 */
export function citedPapers<Named extends NamedMention>(
  mentions: readonly Named[],
  paperOf: (mention: Named) => Pick<Paper, 'id' | 'citationKey'> | undefined,
): CitedPaper[] {
  const cited = new Map<string, { readonly citationKey: string; readonly keys: Set<string> }>();
  for (const mention of mentions) {
    const paper = paperOf(mention);
    if (paper) {
      const { keys } = cited.get(paper.id) ?? { keys: new Set() };
      cited.set(paper.id, { citationKey: paper.citationKey, keys });
      if (!formsOfNotes.has(mention.form)) {
        keys.add(mention.written);
      }
    }
  }
  return Array.from(cited, ([paperId, { citationKey, keys }]) => {
    const usesId = keys.has(paperId) && !keys.has(citationKey) && usableKey.test(paperId);
    return { paperId, id: usesId ? paperId : citationKey };
  });
}
