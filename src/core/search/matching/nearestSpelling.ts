import type { InvertedIndex } from '../index/invertedIndex.ts';
import { similarTerms } from '../index/similarTerms.ts';
import { partsOfWord } from '../index/termsOfWord.ts';

/** Words in a query, but for the names of fields. */
const words = /[\p{L}\p{N}\p{M}]+(?![\p{L}\p{N}\p{M}:])/gu;
/** A word of so many letters may have one error more; the search itself forgives fewer. */
const lettersPerError = 3;
const mostErrors = 3;
/** More words are looked up for nobody. */
const mostWords = 12;

/**
 * A query with the words that no paper has replaced by the terms that look most like them, of several those that most papers
 * have. Nothing where every word is known, or where one of the others looks like no term.
 */
export function nearestSpelling(query: string, index: InvertedIndex): string | undefined {
  const asked = Array.from(query.matchAll(words)).filter(({ 0: word }) => !isKnown(word, index));
  if (asked.length === 0 || asked.length > mostWords) {
    return undefined;
  }
  let spelled = '';
  let reached = 0;
  for (const { 0: word, index: start } of asked) {
    const [folded = ''] = partsOfWord(word);
    const term = nearestTerm(folded, index);
    if (term === undefined) {
      return undefined;
    }
    spelled += query.slice(reached, start) + term;
    reached = start + word.length;
  }
  return spelled + query.slice(reached);
}

function isKnown(word: string, index: InvertedIndex): boolean {
  const [folded = ''] = partsOfWord(word);
  return word === 'OR' || index.find(folded) >= 0;
}

function nearestTerm(word: string, index: InvertedIndex): string | undefined {
  const most = Math.min(Math.floor(word.length / lettersPerError), mostErrors);
  for (let limit = 1; limit <= most; limit += 1) {
    const [nearest] = Array.from(similarTerms(index.data.terms, word, { limit, isUnfinished: false })).sort(
      (one, other) => index.paperFrequency(other.term) - index.paperFrequency(one.term),
    );
    if (nearest) {
      return index.data.terms[nearest.term];
    }
  }
  return undefined;
}
