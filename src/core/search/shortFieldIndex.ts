import Fuse, { type FuseResult, type IFuseOptions } from 'fuse.js';
import type { Paper } from '../paper.ts';
import { authorNames, venueAndYear } from '../render/bibliographicLine.ts';
import type { Pace } from '../util/pace.ts';
import type { TextRange } from './searchHit.ts';
import { wholeWords } from './wholeWords.ts';

/** What is indexed of a paper: fields of a few words, where a fuzzy match means something. */
interface ShortFields {
  readonly paper: Paper;
  readonly title: string;
  readonly authors: string;
  readonly key: string;
  readonly venue: string;
}

/** A paper whose short fields match, with how well they do: 1 for a perfect match, 0 for none. */
export interface ShortFieldMatch {
  readonly paper: Paper;
  readonly closeness: number;
  readonly titleRanges: readonly TextRange[];
}

const options: IFuseOptions<ShortFields> = {
  keys: [
    { name: 'title', weight: 3 },
    { name: 'authors', weight: 2 },
    { name: 'key', weight: 1 },
    { name: 'venue', weight: 0.5 },
  ],
  useTokenSearch: true,
  tokenMatch: 'all',
  threshold: 0.35,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  ignoreDiacritics: true,
  includeScore: true,
  includeMatches: true,
};

/** Fuse.js over title, authors, citation key, venue and year: it forgives typing errors, and every word has to match. */
export class ShortFieldIndex {
  readonly #fuse: Fuse<ShortFields>;

  private constructor(fuse: Fuse<ShortFields>) {
    this.#fuse = fuse;
  }

  static async build(papers: readonly Paper[], pace: Pace): Promise<ShortFieldIndex> {
    const fuse = new Fuse<ShortFields>([], options);
    for (const paper of papers) {
      fuse.add({
        paper,
        title: paper.title,
        authors: authorNames(paper.authors),
        key: `${paper.citationKey} ${paper.id}`,
        venue: venueAndYear(paper),
      });
      await pace.step();
    }
    return new ShortFieldIndex(fuse);
  }

  /** Best first. */
  search(query: string): ShortFieldMatch[] {
    return this.#fuse.search(query).map((result) => ({
      paper: result.item.paper,
      closeness: 1 - (result.score ?? 1),
      titleRanges: titleRanges(result),
    }));
  }
}

function titleRanges({ item, matches = [] }: FuseResult<ShortFields>): TextRange[] {
  const indices = matches.filter(({ key }) => key === 'title').flatMap((match) => match.indices);
  return wholeWords(
    item.title,
    indices.map(([first, last]) => ({ start: first, end: last + 1 })),
  );
}
