import { setImmediate } from 'node:timers/promises';
import { Library } from '../../../../src/core/library.ts';
import type { PaperRow } from '../../../../src/core/readers/paperFileReader.ts';
import { LibrarySearch } from '../../../../src/core/search/librarySearch.ts';
import type { SearchHit } from '../../../../src/core/search/searchHit.ts';
import { Pace } from '../../../../src/core/util/pace.ts';
import { projectRoot } from '../../../bootstrap.mjs';
import { buildLexicon } from '../../../build/lexicon.ts';
import type { SearchedPaper, SearchEngine } from '../searchEngine.ts';

type Answer = readonly SearchHit[] | { readonly hits: readonly SearchHit[] };

/** The search of Lectern. Titles and authors come from the IDs; the library is there with or without a search. */
export const lectern: SearchEngine = {
  name: 'Lectern',
  open: async (papers) => {
    const library = await openLibrary(papers);
    return {
      build: async () => {
        const search = new LibrarySearch(library, pause);
        await search.prepare();
        return {
          search: async (query, limit) => hitsOf(await search.search(query, { limit })).map(({ paper }) => paper.id),
        };
      },
    };
  },
};

async function openLibrary(papers: readonly SearchedPaper[]): Promise<Library> {
  const lexicon = await buildLexicon(projectRoot);
  const library = new Library({ loadLexicon: () => Promise.resolve(lexicon) });
  const rows = papers.map(toRow);
  await library.replace(new Map([['papers.txt', { rows, problems: [] }]]), new Pace(pause));
  return library;
}

function toRow({ id, abstract, introduction }: SearchedPaper, index: number): PaperRow {
  return { id, line: index + 1, column: 1, text: { abstract, introduction }, problems: [] };
}

function hitsOf(answer: Answer): readonly SearchHit[] {
  return 'hits' in answer ? answer.hits : answer;
}

async function pause(): Promise<void> {
  await setImmediate();
}
