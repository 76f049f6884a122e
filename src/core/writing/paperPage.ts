import type { Paper } from '../paper.ts';

/** The address at which a paper is published: its open-access page, or else by its DOI or on arXiv. */
export function paperPage({ links }: Pick<Paper, 'links'>): string | undefined {
  const kinds = ['paper', 'doi', 'arxiv'] as const;
  return kinds.map((wanted) => links.find(({ kind }) => kind === wanted)?.url).find((url) => url !== undefined);
}
