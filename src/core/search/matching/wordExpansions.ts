import { RecentlyUsed } from '../../util/recentlyUsed.ts';
import type { InvertedIndex } from '../index/invertedIndex.ts';
import { similarTerms } from '../index/similarTerms.ts';
import { greatest } from './greatest.ts';
import { stopWords } from './stopWords.ts';

/** A term that may have been meant by a word, and how much a match of it is worth: 1 for the word itself. */
export interface Expansion {
  readonly term: number;
  readonly weight: number;
}

/** What a word may mean. */
export interface Meanings {
  readonly certain: readonly Expansion[];
  /** Terms that may be meant instead, since the word is rare and looks like them: they make a paper better, not complete. */
  readonly doubtful: readonly Expansion[];
}

const inflected = 0.85;
/** A word of which only the beginning has been typed: between these two, by how much of it that is. */
const unfinished = { least: 0.55, most: 0.85 };
const mostBegun = 256;
const fewestBegun = 16;
/** As a multiple of the number of papers. */
const mostPostings = 2;
const misspelled = [1, 0.65, 0.45] as const;
/** As a multiple of what a change of the first letter leaves. */
const otherBeginning = 0.8;
const mostMisspelled = 12;
/** Up to this part of all papers a word is rare, and words are no slips of it that are not so many times as common. */
const rare = 0.01;
const muchMoreCommon = 10;
/** Letters from which on a word may have one error, and two. */
const oneErrorFrom = 4;
const twoErrorsFrom = 7;

/** Words that were typed before are typed on with every keystroke. */
const wordsKept = 64;

/** The terms of an index that typed words may mean; of the words that were asked for last it knows them. */
export class WordExpansions {
  readonly #index: InvertedIndex;
  readonly #kept = new RecentlyUsed<string, Meanings>(wordsKept);

  constructor(index: InvertedIndex) {
    this.#index = index;
  }

  /** @param isUnfinished the word is being typed, so that words which begin with it may be meant */
  of(word: string, isUnfinished: boolean): Meanings {
    return this.#kept.getOrAdd(`${word}${isUnfinished ? '*' : ''}`, () => expandWord(this.#index, word, isUnfinished));
  }
}

/**
 * The terms of an index that a typed word may mean: itself, its other forms (plural, tense), words that begin with it while
 * it is being typed, and, where all these are next to nowhere, words that look like it.
 */
function expandWord(index: InvertedIndex, word: string, isUnfinished: boolean): Meanings {
  const exact = index.find(word);
  const expansions = new Map<number, number>();
  const add = ({ term, weight }: Expansion): void => {
    expansions.set(term, Math.max(weight, expansions.get(term) ?? 0));
  };
  if (exact >= 0) {
    add({ term: exact, weight: 1 });
  }
  inflections(index, word).forEach((term) => add({ term, weight: inflected }));
  if (isUnfinished) {
    beginningWith(index, word).forEach((term) =>
      add({ term, weight: begunWeight(word, index.data.terms[term] ?? '') }),
    );
  }
  const frequency = totalFrequency(index, expansions.keys());
  // A word that stands anywhere just so is no error, and words that look like it would make it look common.
  const isUnknown = exact < 0 && frequency <= nextToNowhere(index);
  const isOtherForm = exact < 0 && !isUnfinished;
  const isDoubtful = isUnknown || isOtherForm || frequency <= rare * index.paperCount;
  const similar = isDoubtful ? similarTo(index, word, isUnfinished) : [];
  if (isUnknown) {
    similar.forEach(add);
  }
  return {
    certain: Array.from(expansions, ([term, weight]) => ({ term, weight })),
    doubtful: similar.filter(({ term }) => {
      // A slip may well have made a word that some paper has: `leaning` of `learning`.
      const isLikely = isOtherForm || index.paperFrequency(term) >= muchMoreCommon * frequency;
      return isLikely && !expansions.has(term);
    }),
  };
}

/** How much a longer term is worth for the beginning of it that was typed. */
export function begunWeight(word: string, term: string): number {
  return unfinished.least + (unfinished.most - unfinished.least) * Math.min(1, word.length / term.length);
}

/**
 * Terms that begin with what is typed of a word. Where they are very many, those that most papers have, up to as many
 * postings as can be read between two keystrokes.
 */
function beginningWith(index: InvertedIndex, beginning: string): readonly number[] {
  const [from, to] = index.withPrefix(beginning);
  const frequencies = Float32Array.from({ length: to - from }, (_, at) => index.paperFrequency(from + at));
  const terms: number[] = [];
  let postings = 0;
  for (const at of greatest(frequencies, mostBegun)) {
    if (terms.length >= fewestBegun && postings > mostPostings * index.paperCount) {
      break;
    }
    if (!stopWords.has(index.data.terms[from + at] ?? '')) {
      terms.push(from + at);
      postings += frequencies[at] ?? 0;
    }
  }
  return terms;
}

/** The number of papers up to which a word may well be misspelled. */
function nextToNowhere(index: InvertedIndex): number {
  return Math.max(1, Math.floor(Math.log10(index.paperCount + 1)));
}

function totalFrequency(index: InvertedIndex, terms: Iterable<number>): number {
  let total = 0;
  for (const term of terms) {
    total += index.paperFrequency(term);
  }
  return total;
}

/** What a regular English word may end in, behind what its forms have in common. */
const endings: ReadonlySet<string> = new Set(['', 's', 'es', 'e', 'ed', 'd', 'ing', 'er', 'ers', 'or', 'ors']);
const shortestStem = 4;
const longestForm = 4;

/** Terms that are another form of a word: `attack` of `attacks`, `matched` of `matching`. */
function inflections(index: InvertedIndex, word: string): number[] {
  const stem = stemOf(word);
  if (stem.length < shortestStem) {
    return [];
  }
  const found: number[] = [];
  const [from, to] = index.withPrefix(stem);
  for (let number = from; number < to; number += 1) {
    const term = index.data.terms[number] ?? '';
    const isForm =
      term.length <= stem.length + longestForm && endings.has(term.slice(stem.length)) && stemOf(term) === stem;
    if (isForm && term !== word) {
      found.push(number);
    }
  }
  return found;
}

/** A word without the ending of its plural or tense. */
function stemOf(word: string): string {
  const stem = word.replace(/(?:ies|y)$/, 'i').replace(/(?:(?<=[sxz]|[cs]h)es|(?<=[^s])s|e|ed|ing|ers?|ors?)$/, '');
  return stem.length >= shortestStem ? stem.replace(/([b-df-hj-np-tv-z])\1$/, '$1').replace(/e$/, '') : word;
}

/** Terms that look like a word, those first that look most like it, of equal ones the most common. */
function similarTo(index: InvertedIndex, word: string, isUnfinished: boolean): readonly Expansion[] {
  const limit = word.length >= twoErrorsFrom ? 2 : word.length >= oneErrorFrom ? 1 : 0;
  if (limit === 0) {
    return [];
  }
  const found: Expansion[] = [];
  for (const { term, distance, isWhole } of similarTerms(index.data.terms, word, { limit, isUnfinished })) {
    const text = index.data.terms[term] ?? '';
    const whole = (misspelled[distance] ?? 0) * (text.startsWith(word.charAt(0)) ? 1 : otherBeginning);
    if (distance > 0) {
      found.push({ term, weight: isWhole ? whole : whole * begunWeight(word, text) });
    }
  }
  return found
    .sort(
      (one, other) => other.weight - one.weight || index.paperFrequency(other.term) - index.paperFrequency(one.term),
    )
    .slice(0, mostMisspelled);
}
