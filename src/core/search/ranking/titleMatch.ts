import type { Paper } from '../../paper.ts';
import { authorNames } from '../../render/bibliographicLine.ts';
import { RecentlyUsed } from '../../util/recentlyUsed.ts';
import { partsOfWord, termsOfWord, wordPattern } from '../index/termsOfWord.ts';
import type { MatchedWord } from '../matching/matchQuery.ts';
import { begunWeight } from '../matching/wordExpansions.ts';

/** A word of a query that stands for itself, in the order in which it was typed. */
export interface TypedWord extends MatchedWord {
  /** A stop word has no worth of its own; it says something only between others. */
  readonly isStopWord: boolean;
}

/** How well typed words match what a paper is called by. */
export interface TitleMatch {
  /** How well each of the words is found in title or authors, on average: 0 where one is not, 1 where all stand there just so. */
  readonly words: number;
  /** Words that stand one behind the other in the title, beyond the first of them; one that is spelled otherwise counts less. */
  readonly run: number;
}

/** For each word of a text the terms that it is found by. */
type Places = readonly (readonly string[])[];

const papersKept = 4096;

/** Matches typed words with titles and authors; those that were looked at last are kept. */
export class TitleMatcher {
  readonly #kept = new RecentlyUsed<string, { readonly title: Places; readonly authors: Places }>(papersKept);

  match(typed: readonly TypedWord[], paper: Paper): TitleMatch {
    const { title, authors } = this.#kept.getOrAdd(paper.id, () => ({
      title: placesOf(paper.title),
      authors: placesOf(authorNames(paper.authors)),
    }));
    const inTitle = typed.map((word) => title.map((terms) => fit(word, terms)));
    return { words: matchOfAll(typed, inTitle, authors), run: longestRun(typed, inTitle, title) };
  }
}

function placesOf(text: string): Places {
  return Array.from(text.matchAll(wordPattern)).flatMap(([word]) => {
    const parts = partsOfWord(word);
    const others = termsOfWord(word).filter((term) => !parts.includes(term));
    return parts.map((part) => [part, ...others]);
  });
}

/** How well a typed word fits a place: 1 where it stands there just so. */
function fit(typed: TypedWord, terms: readonly string[]): number {
  let best = 0;
  for (const term of terms) {
    const isBeginning = typed.isUnfinished && term.startsWith(typed.word);
    best = Math.max(best, typed.terms.get(term) ?? (isBeginning ? begunWeight(typed.word, term) : 0));
  }
  return best;
}

function matchOfAll(typed: readonly TypedWord[], inTitle: readonly (readonly number[])[], authors: Places): number {
  let sum = 0;
  let count = 0;
  for (const [at, word] of typed.entries()) {
    if (!word.isStopWord) {
      const best = Math.max(0, ...(inTitle[at] ?? []), ...authors.map((terms) => fit(word, terms)));
      if (best === 0) {
        return 0;
      }
      sum += best;
      count += 1;
    }
  }
  return count === 0 ? 0 : sum / count;
}

/** The greatest worth of words one behind the other, of which one place may have two (`instruct pix` in `InstructPix2Pix`). */
function longestRun(typed: readonly TypedWord[], inTitle: readonly (readonly number[])[], title: Places): number {
  let best = 0;
  let before: number[] = [];
  for (const [at, word] of typed.entries()) {
    const current = title.map((terms, place) => {
      const fits = inTitle[at]?.[place] ?? 0;
      const joined = (typed[at - 1]?.word ?? '') + word.word;
      const isShared = (before[place] ?? 0) > 0 && terms.some((term) => term.includes(joined));
      const reached = Math.max(before[place - 1] ?? 0, isShared ? (before[place] ?? 0) : 0);
      return fits === 0 ? 0 : reached + (word.isStopWord ? 0 : fits);
    });
    best = Math.max(best, ...current);
    before = current;
  }
  return Math.max(0, best - 1);
}
