import { readFile, writeFile } from 'node:fs/promises';
import Fuse, { type FuseIndex, type IFuseOptions } from 'fuse.js';
import { fieldWeights, searchedFields, type SearchedPaper, type SearchEngine, type Searcher } from '../searchEngine.ts';

const keys = searchedFields.map((name) => ({ name, weight: fieldWeights[name] }));

export const fuseEngines: readonly SearchEngine[] = [
  fuseEngine('Fuse.js (defaults)', {}),
  fuseEngine('Fuse.js (location-free)', { ignoreLocation: true, threshold: 0.4 }),
  fuseEngine('Fuse.js (token search)', { useTokenSearch: true, threshold: 0.3, tokenMatch: 'all' }),
];

function fuseEngine(name: string, options: IFuseOptions<SearchedPaper>): SearchEngine {
  return {
    name,
    open: (papers) => {
      const searcher = (index?: FuseIndex<SearchedPaper>): Searcher => {
        const fuse = new Fuse(papers, { ...options, keys }, index);
        return {
          search: (query, limit) => fuse.search(query, { limit }).map(({ item }) => item.id),
          keep: (file) => writeFile(file, JSON.stringify(fuse.getIndex().toJSON())),
        };
      };
      return {
        build: () => searcher(),
        load: async (file) => {
          const kept = JSON.parse(await readFile(file, 'utf8')) as ReturnType<FuseIndex<SearchedPaper>['toJSON']>;
          return searcher(Fuse.parseIndex<SearchedPaper>(kept));
        },
      };
    },
  };
}
