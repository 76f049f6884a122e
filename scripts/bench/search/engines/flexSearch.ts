import { readFile, writeFile } from 'node:fs/promises';
import { Charset, Document } from 'flexsearch';
import { fieldWeights, searchedFields, type SearchEngine, type Searcher } from '../searchEngine.ts';

/** FlexSearch ranks within a field only. What it found in several fields is put in order by weighted reciprocal ranks. */
export const flexSearch: SearchEngine = {
  name: 'FlexSearch',
  open: (papers) => ({
    build: () => {
      const index = createIndex();
      for (const paper of papers) {
        index.add({ ...paper });
      }
      return searcher(index);
    },
    load: async (file) => {
      const index = createIndex();
      for (const [key, data] of JSON.parse(await readFile(file, 'utf8')) as [string, string][]) {
        index.import(key, data);
      }
      return searcher(index);
    },
  }),
};

function createIndex(): Document {
  return new Document({
    tokenize: 'forward',
    encoder: Charset.LatinBalance,
    document: { id: 'id', index: [...searchedFields] },
  });
}

function searcher(index: Document): Searcher {
  return {
    search: (query, limit) => {
      const scores = new Map<string, number>();
      for (const { field, result } of index.search(query, { limit, suggest: true })) {
        const weight = fieldWeights[field as keyof typeof fieldWeights];
        for (const [rank, id] of result.entries()) {
          scores.set(String(id), (scores.get(String(id)) ?? 0) + weight / (rank + 1));
        }
      }
      const ranked = [...scores].sort(([, one], [, other]) => other - one);
      return ranked.slice(0, limit).map(([id]) => id);
    },
    keep: async (file) => {
      const parts: [string, string][] = [];
      index.export((key, data) => {
        parts.push([key, data]);
      });
      await writeFile(file, JSON.stringify(parts));
    },
  };
}
