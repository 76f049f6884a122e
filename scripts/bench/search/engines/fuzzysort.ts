import fuzzysort from 'fuzzysort';
import { searchedFields, type SearchEngine } from '../searchEngine.ts';

export const fuzzysortEngine: SearchEngine = {
  name: 'fuzzysort',
  open: (papers) => ({
    build: () => {
      const targets = fuzzysort.snapshot(papers, { keys: searchedFields });
      // The first search prepares the targets.
      fuzzysort.go('a', targets);
      return {
        search: (query, limit) => fuzzysort.go(query, targets, { limit, threshold: 0.2 }).map(({ obj }) => obj.id),
      };
    },
  }),
};
