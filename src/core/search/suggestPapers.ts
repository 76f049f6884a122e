import { hasName } from '../hasName.ts';
import type { Paper } from '../paper.ts';
import type { PaperSearch } from './searchHit.ts';

interface Searched {
  readonly library: { readonly papers: readonly Paper[] };
  readonly search: Pick<PaperSearch, 'search'>;
  readonly signal?: AbortSignal;
}

/**
 * The papers that somebody may mean who has typed so much of an ID, a citation key, or words of a title in any order: first
 * those whose ID or key begins so, then what the search finds. For nothing typed, the first of the library.
 *
 * @throws the signal's reason when it was cancelled
 */
export async function suggestPapers(
  typed: string,
  limit: number,
  { library: { papers }, search, signal }: Searched,
): Promise<readonly Paper[]> {
  const beginning = typed.trim();
  if (beginning === '') {
    return papers.slice(0, limit);
  }
  // An ID is a title with `_` for its spaces.
  const query = typed.replaceAll('_', ' ');
  const { hits } = await search.search(query, { limit, ...(signal && { signal }) });
  const found = hits.map(({ paper }) => paper);
  const begin = papers.filter((paper) => hasName(paper, (name) => name.startsWith(beginning)));
  const ranked = new Set([...found.filter((paper) => begins(paper, beginning)), ...begin, ...found]);
  return [...ranked].slice(0, limit);
}

function begins(paper: Paper, beginning: string): boolean {
  const wanted = beginning.toLowerCase();
  return hasName(paper, (name) => name.toLowerCase().startsWith(wanted));
}
