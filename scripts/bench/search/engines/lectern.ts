import { readFile, writeFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { Library } from '../../../../src/core/library.ts';
import type { PaperRow } from '../../../../src/core/readers/paperRow.ts';
import { readIndexFile, writeIndexFile } from '../../../../src/core/search/index/indexFile.ts';
import type { InvertedIndex } from '../../../../src/core/search/index/invertedIndex.ts';
import { LibrarySearch, type IndexStore } from '../../../../src/core/search/librarySearch.ts';
import { Pace } from '../../../../src/core/util/pace.ts';
import { projectRoot } from '../../../bootstrap.mjs';
import { buildLexicon } from '../../../build/lexicon.ts';
import type { SearchedPaper, SearchEngine } from '../searchEngine.ts';

/** The search of Lectern. Titles and authors come from the IDs; the library is there with or without a search. */
export const lectern: SearchEngine = {
  name: 'Lectern',
  open: async (papers) => {
    const library = await openLibrary(papers);
    const searcherWith = async (store: IndexStore) => {
      const search = new LibrarySearch(library, pause, store);
      await search.prepare();
      return async (query: string, limit: number) =>
        (await search.search(query, { limit })).hits.map(({ paper }) => paper.id);
    };
    return {
      build: async () => {
        const made: InvertedIndex[] = [];
        const search = await searcherWith({
          load: () => Promise.resolve(undefined),
          save: (_version, index) => Promise.resolve(void made.push(index)),
        });
        const [index] = made;
        const keep = async (file: string, kept: InvertedIndex) => {
          await writeFile(file, await writeIndexFile(kept, version, new Pace(pause)));
        };
        return { search, ...(index && { keep: (file: string) => keep(file, index) }) };
      },
      load: async (file) => {
        const load = async () => readIndexFile(await readFile(file), version, new Pace(pause));
        return { search: await searcherWith({ load, save: () => Promise.resolve() }) };
      },
    };
  },
};

const version = 'benchmark';

async function openLibrary(papers: readonly SearchedPaper[]): Promise<Library> {
  const lexicon = await buildLexicon(projectRoot);
  const library = new Library({ loadLexicon: () => Promise.resolve(lexicon) });
  const rows = papers.map(toRow);
  await library.replace(new Map([['papers.txt', { rows, problems: [], version }]]), new Pace(pause));
  return library;
}

function toRow({ id, abstract, introduction }: SearchedPaper, index: number): PaperRow {
  return { id, line: index + 1, column: 1, text: { abstract, introduction }, problems: [] };
}

async function pause(): Promise<void> {
  await setImmediate();
}
