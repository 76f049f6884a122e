import { formOf, type FormCounts } from './formCounts.ts';
import type { Lexicon } from './lexicon.ts';
import { withAmericanSpelling } from './spelling.ts';

/** What is known about words: from the paper itself, from the library, and from a lexicon of English. */
export interface WordKnowledge {
  /** How often a form stands in the paper; `low-light` and `lowlight` are two forms. */
  occurrences(form: string): number;
  /** In how many papers of the library a form stands. */
  documentFrequency(form: string): number;
  /** Whether a general English lexicon has the word, in American or British spelling. */
  isEnglish(word: string): boolean;
}

/** Where word knowledge comes from; each part may be missing. */
export interface WordSources {
  /** The paper's own words. */
  readonly paper?: FormCounts;
  /** Counts of papers, over the library. */
  readonly library?: FormCounts;
  readonly lexicon?: Lexicon | undefined;
}

export function wordKnowledge({ paper, library, lexicon }: WordSources): WordKnowledge {
  return {
    occurrences: (form) => paper?.get(formOf(form)) ?? 0,
    documentFrequency: (form) => library?.get(formOf(form)) ?? 0,
    isEnglish(word) {
      const lower = word.toLowerCase();
      return lexicon !== undefined && (lexicon.has(lower) || hasInAmericanSpelling(lexicon, lower));
    },
  };
}

function hasInAmericanSpelling(lexicon: Lexicon, word: string): boolean {
  const american = withAmericanSpelling(word);
  return american !== word && lexicon.has(american);
}

export const noWords: WordKnowledge = wordKnowledge({});
