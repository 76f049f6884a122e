import { readFile, writeFile } from 'node:fs/promises';
import { create, insertMultiple, load, save, search, type RawData } from '@orama/orama';
import { fieldWeights, type SearchEngine, type Searcher } from '../searchEngine.ts';

const schema = { title: 'string', author: 'string', abstract: 'string', introduction: 'string' } as const;

export const orama: SearchEngine = {
  name: 'Orama',
  open: (papers) => ({
    build: async () => {
      const index = createIndex();
      await insertMultiple(index, [...papers]);
      return searcher(index);
    },
    load: async (file) => {
      const index = createIndex();
      load(index, JSON.parse(await readFile(file, 'utf8')) as RawData);
      return searcher(index);
    },
  }),
};

function createIndex() {
  return create({ schema, sort: { enabled: false } });
}

function searcher(index: ReturnType<typeof createIndex>): Searcher {
  return {
    search: async (query, limit) => {
      const tolerance = query.split(/\s+/).some((word) => word.length > 4) ? 1 : 0;
      const { hits } = await search(index, { term: query, boost: fieldWeights, limit, tolerance });
      return hits.map(({ id }) => id);
    },
    keep: (file) => writeFile(file, JSON.stringify(save(index))),
  };
}
