import { foldWithOrigins } from './foldText.ts';
import { termsOfWord, wordPattern } from './index/termsOfWord.ts';
import type { MatchedWord } from './ranking/matchQuery.ts';
import type { TextRange } from './searchHit.ts';

/** Tells where the words of a query stand in a text, in whatever form they were found. */
export class WordMatcher {
  readonly #words: readonly MatchedWord[];
  /** What words of texts were found to mean: texts are made of few. */
  readonly #meanings = new Map<string, readonly MatchedWord[]>();

  constructor(words: readonly MatchedWord[]) {
    this.#words = words;
  }

  /** The matching words of a text, in order; of a word that is being typed, what is typed of it. */
  ranges(text: string): TextRange[] {
    return Array.from(text.matchAll(wordPattern)).flatMap(({ 0: word, index }) => {
      const length = this.#matchingLength(word);
      return length === 0 ? [] : [{ start: index, end: index + length }];
    });
  }

  /** How much of the query a text has: the letters of the words that stand in it. */
  lettersFound(text: string): number {
    const found = new Set<MatchedWord>();
    for (const [word] of text.matchAll(wordPattern)) {
      this.#meaningOf(word).forEach((asked) => found.add(asked));
    }
    return Array.from(found).reduce((sum, { word }) => sum + word.length, 0);
  }

  /** Whether a text has at least half of the query, counted in letters. Of a query without words it has all. */
  hasMost(text: string): boolean {
    const asked = this.#words.reduce((sum, { word }) => sum + word.length, 0);
    return this.lettersFound(text) * 2 >= asked;
  }

  /** The words of the query that a word of a text stands for. */
  #meaningOf(word: string): readonly MatchedWord[] {
    let meaning = this.#meanings.get(word);
    if (!meaning) {
      const terms = termsOfWord(word);
      meaning = this.#words.filter((asked) => terms.some((term) => isMeant(asked, term)));
      this.#meanings.set(word, meaning);
    }
    return meaning;
  }

  #matchingLength(word: string): number {
    if (this.#meaningOf(word).length === 0) {
      return 0;
    }
    const terms = termsOfWord(word);
    if (this.#words.some((asked) => terms.some((term) => asked.terms.has(term) && !isBeginning(asked, term)))) {
      return word.length;
    }
    const begun = this.#words.find((asked) => terms.some((term) => isMeant(asked, term)));
    return begun ? typedLength(word, begun.word) : 0;
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
