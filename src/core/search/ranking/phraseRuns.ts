import { hashPair, mayHavePairs, type WordPairs } from '../index/wordPairs.ts';
import { phrasePattern } from './phrasePattern.ts';
import type { TypedWord } from './titleMatch.ts';

/** Finds in texts the typed words that stand one behind the other. */
export class PhraseRuns {
  readonly #words: readonly TypedWord[];
  readonly #pairs: WordPairs;
  /** For each word but the last what tells whether it and the next stand in a paper. Of a word that is being typed nothing is known. */
  readonly #hashes: readonly (readonly number[])[];
  readonly #patterns = new Map<string, (text: string) => boolean>();

  constructor(words: readonly TypedWord[], pairs: WordPairs) {
    this.#words = words;
    this.#pairs = pairs;
    this.#hashes = words.slice(1).map(({ word, isUnfinished }, at) => {
      const isKnown = !isUnfinished || words.length === 2;
      return isKnown ? [hashPair(words[at]?.word ?? '', word)] : [];
    });
  }

  /**
   * Tell which papers may have all words one behind the other: with the last word as it is, and if it is still being typed,
   * with any last word.
   */
  mayHaveAll(): ((paper: number) => boolean)[] {
    const known = this.#hashes.flat();
    const last = this.#words.at(-1)?.word ?? '';
    const whole = [...this.#hashes.slice(0, -1).flat(), hashPair(this.#words.at(-2)?.word ?? '', last)];
    const all = known.length < whole.length ? [whole, known] : [known];
    return all.map((hashes) => (paper) => mayHavePairs(this.#pairs, paper, hashes));
  }

  /** The runs of words that a paper may have, those with the most worth first. */
  candidates(paper: number): readonly Run[] {
    const runs: Run[] = [];
    let start = 0;
    for (let at = 0; at < this.#words.length; at += 1) {
      const hashes = this.#hashes[at];
      if (!hashes || !mayHavePairs(this.#pairs, paper, hashes)) {
        const run = this.#words.slice(start, at + 1);
        const isAll = run.length === this.#words.length;
        const worth = (isAll ? run : run.filter(({ isStopWord }) => !isStopWord)).length - 1;
        if (worth > 0) {
          runs.push({ start, end: at + 1, worth, isAll });
        }
        start = at + 1;
      }
    }
    return runs.sort((one, other) => other.worth - one.worth);
  }

  isIn({ start, end }: Run, text: string): boolean {
    const key = `${start} ${end}`;
    let pattern = this.#patterns.get(key);
    if (!pattern) {
      const words = this.#words.slice(start, end);
      pattern = phrasePattern(
        words.map(({ word }) => word),
        words.at(-1)?.isUnfinished,
      );
      this.#patterns.set(key, pattern);
    }
    return pattern(text);
  }
}

/** Words of a query one behind the other. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** These are all words of the query. */
  readonly isAll: boolean;
  /** Words beyond the first; unless all words are there, stop words do not count. */
  readonly worth: number;
}
