import type { InvertedIndex } from '../index/invertedIndex.ts';
import { partsOfWord, wordPattern } from '../index/termsOfWord.ts';
import type { Query } from '../query/query.ts';
import { stopWords } from './stopWords.ts';

/** So many of a text's words say what it is about. */
const mostWords = 24;
const shortestWord = 3;
/** A word that only this text has leads to nothing. */
const fewestPapers = 2;

/**
 * The weightiest words of a text, as a query: those that stand in it often and in few papers (tf · idf; Salton and Buckley
 * 1988).
 */
export function relatedQuery(text: string, index: InvertedIndex): Query {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(wordPattern)) {
    for (const part of partsOfWord(word).filter((one) => one.length >= shortestWord && !stopWords.has(one))) {
      counts.set(part, (counts.get(part) ?? 0) + 1);
    }
  }
  return Array.from(counts, ([word, count]) => ({ word, weight: weightOf(word, count, index) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, mostWords)
    .map(({ word }) => ({
      alternatives: [{ kind: 'words', words: [word], isPhrase: false, isUnfinished: false }],
      isNegated: false,
    }));
}

function weightOf(word: string, count: number, index: InvertedIndex): number {
  const term = index.find(word);
  const papers = term < 0 ? 0 : index.paperFrequency(term);
  return papers < fewestPapers ? 0 : Math.sqrt(count) * Math.log(index.paperCount / papers);
}
