import { readFile, writeFile } from 'node:fs/promises';
import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import { fieldWeights, searchedFields, type SearchedPaper, type SearchEngine, type Searcher } from '../searchEngine.ts';

const options: Options<SearchedPaper> = { fields: [...searchedFields] };

const searchOptions: SearchOptions = {
  boost: fieldWeights,
  prefix: (_, index, words) => index === words.length - 1,
  fuzzy: (word) => (word.length > 3 ? 0.2 : false),
};

/** All words have to match, or where no paper has them all, any. */
export const miniSearch: SearchEngine = {
  name: 'MiniSearch',
  open: (papers) => ({
    build: () => {
      const index = new MiniSearch(options);
      index.addAll(papers);
      return searcher(index);
    },
    load: async (file) => searcher(MiniSearch.loadJSON(await readFile(file, 'utf8'), options)),
  }),
};

function searcher(index: MiniSearch<SearchedPaper>): Searcher {
  return {
    search: (query, limit) => {
      const all = index.search(query, { ...searchOptions, combineWith: 'AND' });
      const results = all.length > 0 ? all : index.search(query, { ...searchOptions, combineWith: 'OR' });
      return results.slice(0, limit).map(({ id }) => id as string);
    },
    keep: (file) => writeFile(file, JSON.stringify(index)),
  };
}
