import UFuzzy from '@leeoniya/ufuzzy';
import type { SearchEngine } from '../searchEngine.ts';

/** Words may come in any order, up to this many of them: the orders are tried one after another. */
const wordsInAnyOrder = 4;

/** One insertion, substitution, transposition or deletion a word; a mode of 1 is the one for single errors. */
const options = { intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 } as const;

/** uFuzzy knows no fields: a paper is one text, its title first. */
export const uFuzzy: SearchEngine = {
  name: 'uFuzzy',
  open: (papers) => ({
    build: () => {
      const texts = papers.map(({ title, author, abstract, introduction }) =>
        [title, author, abstract, introduction].join(' '),
      );
      const haystack = UFuzzy.latinize(texts);
      const matcher = new UFuzzy(options);
      return {
        search: (query, limit) => {
          const [found, info, order] = matcher.search(haystack, UFuzzy.latinize(query), wordsInAnyOrder);
          const ranked = order?.slice(0, limit).map((at) => info.idx[at]) ?? found ?? [];
          return ranked.slice(0, limit).flatMap((index) => (index === undefined ? [] : (papers[index]?.id ?? [])));
        },
      };
    },
  }),
};
