import { RecentlyUsed } from '../../util/recentlyUsed.ts';
import { EditDistance } from '../index/editDistance.ts';
import type { InvertedIndex } from '../index/invertedIndex.ts';
import { lettersMissing, letterSet } from '../index/letterSet.ts';
import { greatest } from './greatest.ts';
import { stopWords } from './stopWords.ts';

/** A term that may have been meant by a word, and how much a match of it is worth: 1 for the word itself. */
export interface Expansion {
  readonly term: number;
  readonly weight: number;
}

const inflected = 0.85;
/** A word of which only the beginning has been typed: between these two, by how much of it that is. */
const unfinished = { least: 0.55, most: 0.85 };
const mostBegun = 256;
const fewestBegun = 16;
/** As a multiple of the number of papers. */
const mostPostings = 2;
const misspelled = [1, 0.65, 0.45] as const;
const mostMisspelled = 12;
/** Letters from which on a word may have one error, and two. */
const oneErrorFrom = 4;
const twoErrorsFrom = 7;

/** Words that were typed before are typed on with every keystroke. */
const wordsKept = 64;

/** The terms of an index that typed words may mean; of the words that were asked for last it knows them. */
export class WordExpansions {
  readonly #index: InvertedIndex;
  readonly #kept = new RecentlyUsed<string, readonly Expansion[]>(wordsKept);

  constructor(index: InvertedIndex) {
    this.#index = index;
  }

  /** @param isUnfinished the word is being typed, so that words which begin with it may be meant */
  of(word: string, isUnfinished: boolean): readonly Expansion[] {
    return this.#kept.getOrAdd(`${word}${isUnfinished ? '*' : ''}`, () => expandWord(this.#index, word, isUnfinished));
  }
}

/**
 * The terms of an index that a typed word may mean: itself, its other forms (plural, tense), words that begin with it while
 * it is being typed, and, where all these are next to nowhere, words that look like it.
 */
function expandWord(index: InvertedIndex, word: string, isUnfinished: boolean): Expansion[] {
  const exact = index.find(word);
  const expansions = new Map<number, number>();
  const add = (term: number, weight: number): void => {
    expansions.set(term, Math.max(weight, expansions.get(term) ?? 0));
  };
  if (exact >= 0) {
    add(exact, 1);
  }
  inflections(index, word).forEach((term) => add(term, inflected));
  if (isUnfinished) {
    for (const term of beginningWith(index, word)) {
      const typed = word.length / (index.data.terms[term]?.length ?? 1);
      add(term, unfinished.least + (unfinished.most - unfinished.least) * typed);
    }
  }
  // A word that stands anywhere just so is no error, and words that look like it would make it look common.
  if (exact < 0 && totalFrequency(index, expansions.keys()) <= nextToNowhere(index)) {
    similarTerms(index, word, isUnfinished).forEach(({ term, weight }) => add(term, weight));
  }
  return Array.from(expansions, ([term, weight]) => ({ term, weight }));
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

interface Similar extends Expansion {
  readonly distance: number;
}

function similarTerms(index: InvertedIndex, word: string, isUnfinished: boolean): readonly Expansion[] {
  const limit = word.length >= twoErrorsFrom ? 2 : word.length >= oneErrorFrom ? 1 : 0;
  if (limit === 0) {
    return [];
  }
  const letters = letterSet(word);
  const distances = new EditDistance(word, limit);
  const { terms, signatures } = index.data;
  const found: Similar[] = [];
  for (let term = 0; term < signatures.length; term += 1) {
    const missing = lettersMissing(letters, signatures[term] ?? 0);
    if (missing > limit) {
      continue;
    }
    const candidate = terms[term] ?? '';
    const whole = distances.to(candidate, false);
    const distance = whole > limit && isUnfinished ? distances.to(candidate, true) : whole;
    if (distance <= limit && candidate !== word) {
      found.push({
        term,
        distance,
        weight: (misspelled[distance] ?? 0) * (candidate.startsWith(word.charAt(0)) ? 1 : 0.8),
      });
    }
  }
  return found
    .sort(
      (one, other) => other.weight - one.weight || index.paperFrequency(other.term) - index.paperFrequency(one.term),
    )
    .slice(0, mostMisspelled);
}
