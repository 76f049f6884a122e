import type { InvertedIndex } from '../index/invertedIndex.ts';
import { partsOfWord, wordPattern } from '../index/termsOfWord.ts';
import type { Query } from '../query/query.ts';
import { stopWords } from './stopWords.ts';

/** So many of a text's words say what it is about. */
const mostWords = 24;
const shortestWord = 3;

/**
 * The weightiest words of a text, as a query: those that stand in it often and in few papers (tf · idf; Salton and Buckley
 * 1988).
 *
 * @param isIndexed the text is that of a paper of the index, so a word that one paper has is its own and leads to no other
 */
export function relatedQuery(text: string, index: InvertedIndex, isIndexed: boolean): Query {
  const fewestPapers = isIndexed ? 2 : 1;
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(wordPattern)) {
    for (const part of partsOfWord(word).filter((one) => one.length >= shortestWord && !stopWords.has(one))) {
      counts.set(part, (counts.get(part) ?? 0) + 1);
    }
  }
  return Array.from(counts, ([word, count]) => ({ word, ...weigh(word, count, index) }))
    .filter(({ papers, weight }) => papers >= fewestPapers && weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, mostWords)
    .map(({ word }) => ({
      alternatives: [{ kind: 'words', words: [word], isPhrase: false, isUnfinished: false }],
      isNegated: false,
    }));
}

function weigh(word: string, count: number, index: InvertedIndex): { papers: number; weight: number } {
  const term = index.find(word);
  const papers = term < 0 ? 0 : index.paperFrequency(term);
  return { papers, weight: papers === 0 ? 0 : Math.sqrt(count) * Math.log(index.paperCount / papers) };
}
