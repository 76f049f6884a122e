import type { InvertedIndex } from '../index/invertedIndex.ts';
import { partsOfWord, wordPattern } from '../index/termsOfWord.ts';
import type { Query } from '../query/query.ts';
import { stopWords } from './stopWords.ts';

/** So many of a text's words say what it is about. */
const mostWords = 24;
const shortestWord = 3;

/** A word that says what a text is about, and how much it says. */
export interface TopicWord {
  readonly word: string;
  readonly weight: number;
}

/**
 * The weightiest words of a text: those that stand in it often and in few papers (tf · idf; Salton and Buckley 1988).
 *
 * @param isIndexed the text is that of a paper of the index, so a word that one paper has is its own and leads to no other
 */
export function topicWords(text: string, index: InvertedIndex, isIndexed: boolean): readonly TopicWord[] {
  const fewestPapers = isIndexed ? 2 : 1;
  return Array.from(countWords(text), ([word, count]) => ({ word, ...weigh(word, count, index) }))
    .filter(({ papers, weight }) => papers >= fewestPapers && weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, mostWords);
}

/** Asks for papers that have any of the words. */
export function relatedQuery(words: readonly TopicWord[]): Query {
  return words.map(({ word }) => ({
    alternatives: [{ kind: 'words', words: [word], isPhrase: false, isUnfinished: false }],
    isNegated: false,
  }));
}

/**
 * How much a short text, such as a title and an abstract, is about the same: the weights of the words that it has, by the length of
 * the text, so that a long one, which has something of everything, does not come before a short one.
 */
export function topicOverlap(words: readonly TopicWord[], text: string): number {
  const counts = countWords(text);
  const shared = words.reduce((sum, { word, weight }) => sum + weight * Math.log2(1 + (counts.get(word) ?? 0)), 0);
  return shared / Math.sqrt(fewestDistinct + counts.size);
}

/** Below this number of words, a text is too short to say much by its length. */
const fewestDistinct = 20;

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(wordPattern)) {
    for (const part of partsOfWord(word).filter((one) => one.length >= shortestWord && !stopWords.has(one))) {
      counts.set(part, (counts.get(part) ?? 0) + 1);
    }
  }
  return counts;
}

function weigh(word: string, count: number, index: InvertedIndex): { papers: number; weight: number } {
  const term = index.find(word);
  const papers = term < 0 ? 0 : index.paperFrequency(term);
  return { papers, weight: papers === 0 ? 0 : Math.sqrt(count) * Math.log(index.paperCount / papers) };
}
