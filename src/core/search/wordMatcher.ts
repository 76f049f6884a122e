import { foldWithOrigins } from './foldText.ts';
import { termsOfWord, wordPattern } from './index/termsOfWord.ts';
import type { MatchedWord } from './matching/matchQuery.ts';
import type { TextRange } from './searchHit.ts';

/** What a word of a text stands for. */
interface Meaning {
  readonly asked: readonly MatchedWord[];
  /** How much of the word matches, from its start. */
  readonly length: number;
}

/** Tells where the words of a query stand in a text, in whatever form they were found. */
export class WordMatcher {
  readonly #words: readonly MatchedWord[];
  /** What words of texts were found to mean: texts are made of few. */
  readonly #meanings = new Map<string, Meaning>();

  constructor(words: readonly MatchedWord[]) {
    this.#words = words;
  }

  /** The matching words of a text, in order; of a word that is being typed, what is typed of it. */
  ranges(text: string): TextRange[] {
    return Array.from(text.matchAll(wordPattern)).flatMap(({ 0: word, index }) => {
      const { asked, length } = this.#meaningOf(word);
      return asked.length === 0 ? [] : [{ start: index, end: index + length }];
    });
  }

  /** How much of the query a text has: the letters of the words that stand in it. */
  lettersFound(text: string): number {
    const found = new Set<MatchedWord>();
    for (const [word] of text.matchAll(wordPattern)) {
      this.#meaningOf(word).asked.forEach((asked) => found.add(asked));
    }
    return Array.from(found).reduce((sum, { word }) => sum + word.length, 0);
  }

  /** Whether a text has at least half of the query, counted in letters. Of a query without words it has all. */
  hasMost(text: string): boolean {
    const asked = this.#words.reduce((sum, { word }) => sum + word.length, 0);
    return this.lettersFound(text) * 2 >= asked;
  }

  /** The words of the query that a word of a text stands for. */
  #meaningOf(word: string): Meaning {
    let meaning = this.#meanings.get(word);
    if (!meaning) {
      const terms = termsOfWord(word);
      const asked = this.#words.filter((one) => terms.some((term) => isMeant(one, term)));
      const isWhole = asked.some((one) => terms.some((term) => one.terms.has(term) && !isBeginning(one, term)));
      meaning = { asked, length: isWhole || !asked[0] ? word.length : typedLength(word, asked[0].word) };
      this.#meanings.set(word, meaning);
    }
    return meaning;
  }
}

/** Whether a term is only what a word that is being typed may become. */
function isBeginning({ word, isUnfinished }: MatchedWord, term: string): boolean {
  return isUnfinished && term !== word && term.startsWith(word);
}

function isMeant(asked: MatchedWord, term: string): boolean {
  return asked.terms.has(term) || isBeginning(asked, term);
}

/** Where the typed beginning of a word ends in it; the whole word where it begins otherwise (`nerf` in `MobileNeRF`). */
function typedLength(word: string, typed: string): number {
  const { folded, origins } = foldWithOrigins(word);
  if (!folded.startsWith(typed)) {
    return word.length;
  }
  // All letters of a ligature have its place, and are marked with it.
  const last = origins[typed.length - 1];
  return origins.slice(typed.length).find((origin) => origin !== last) ?? word.length;
}
