import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Paper } from '../../paper.ts';
import { foldText } from '../foldText.ts';
import { hashPair, mayHavePairs } from '../index/wordPairs.ts';
import type { InvertedIndex } from '../index/invertedIndex.ts';
import { authorNames } from '../../render/bibliographicLine.ts';
import type { IndexedPapers } from './matchQuery.ts';
import { phrasePattern } from './phrasePattern.ts';
import type { Scoreboard } from './scoreboard.ts';

/** A paper with what it scores in all. */
export interface RankedPaper {
  readonly paper: Paper;
  readonly score: number;
  readonly isComplete: boolean;
}

/** What the words of the query are, as typed and in order: stop words say something in a phrase. */
export interface TypedWords {
  readonly words: readonly string[];
  readonly isUnfinished: boolean;
}

interface ShortFields {
  /** Place among the candidates. */
  readonly place: number;
  readonly title: string;
  readonly authors: string;
}

/** So many of the best are ranked again. */
const candidateCount = 120;
/** Of phrases with more words than this, all papers that may have them are looked at. */
const fewestPhraseWords = 2;

/** What each kind of evidence adds to the score of the index, which is 1 for the best paper. */
const bonus = { wholeQuery: 0.35, eachWord: 0.5 };
/** The same for each word after the first of a phrase, by the field in which it stands. */
const phraseBonus = [
  ['title', 0.35],
  ['abstract', 0.3],
  ['introduction', 0.25],
] as const;
/** A title is looked at in any case: it may have the beginning of a word that is being typed. */
const titleBonus = [phraseBonus[0]];

/** The bonus for a phrase grows with its words up to so many more than one: no two papers have long ones in common. */
const longestPhrase = 4;

const options: IFuseOptions<ShortFields> = {
  keys: [
    { name: 'title', weight: 3 },
    { name: 'authors', weight: 2 },
  ],
  threshold: 0.35,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  includeScore: true,
};
const tokenOptions: IFuseOptions<ShortFields> = { ...options, useTokenSearch: true, tokenMatch: 'all' };
/** The whole query is looked for in the titles of so many of the best. */
const wholeCount = 40;
/** Fuse.js looks for the whole query at once; a longer one than this is no title. */
const longestQuery = 120;

/**
 * Ranks the papers that the index has found: the best of them again by how well title and authors look like the query
 * (Fuse.js, the query as a whole and word by word) and by whether the words stand somewhere one behind the other.
 */
export function rankCandidates(
  board: Scoreboard,
  indexed: IndexedPapers,
  typed: TypedWords,
  limit: number,
): { readonly ranked: readonly RankedPaper[]; readonly completeCount: number } {
  const count = Math.max(limit, candidateCount);
  const mayHavePhrase = phraseFilter(indexed.index, typed);
  const isLong = typed.words.length > fewestPhraseWords;
  const { papers, promising, completeCount } = board.best(count, isLong ? mayHavePhrase : undefined);
  const best = Math.max(board.score(papers[0] ?? 0), Number.MIN_VALUE);
  const ranked = Array.from(papers, (number) => describe(number, board.score(number) / best, board, indexed));
  const phrases = promising.map((number) => describe(number, board.score(number) / best, board, indexed));
  const candidates = addEvidence([...ranked.slice(0, candidateCount), ...phrases], indexed, typed, mayHavePhrase);
  const sorted = candidates.sort((one, other) => other.score - one.score);
  return { ranked: [...sorted, ...ranked.slice(candidateCount)].slice(0, limit), completeCount };
}

/**
 * Tells which papers may have the typed words one behind the other. Of a word that is being typed nothing is known yet, so it
 * counts only as the second of two, as if it were finished: else all papers with the first would have to be looked at.
 */
function phraseFilter({ data }: InvertedIndex, { words, isUnfinished }: TypedWords): (paper: number) => boolean {
  const known = isUnfinished && words.length > 2 ? words.slice(0, -1) : words;
  const hashes = known.slice(1).map((word, index) => hashPair(known[index] ?? '', word));
  return (paper) => mayHavePairs(data.pairs, paper, hashes);
}

/** A paper that may be among the best. */
interface Candidate extends RankedPaper {
  /** In the index. */
  readonly number: number;
}

function describe(number: number, score: number, board: Scoreboard, { papers }: IndexedPapers): Candidate {
  const paper = papers[number];
  if (!paper) {
    throw new RangeError(`The index has a paper ${number}, the library has ${papers.length}.`);
  }
  return { paper, number, score, isComplete: board.isComplete(number) };
}

function addEvidence(
  candidates: Candidate[],
  indexed: IndexedPapers,
  typed: TypedWords,
  mayHavePhrase: (paper: number) => boolean,
): RankedPaper[] {
  const query = typed.words.join(' ').slice(0, longestQuery);
  if (query === '') {
    return candidates;
  }
  const fields = candidates.slice(0, candidateCount).map(({ paper }, place) => ({
    place,
    title: foldText(paper.title),
    authors: foldText(authorNames(paper.authors)),
  }));
  const wholeQuery =
    typed.words.length < 2 ? [] : closeness(new Fuse(fields.slice(0, wholeCount), options).search(query));
  const eachWord = closeness(new Fuse(fields, tokenOptions).search(query));
  const phrases = phraseBonuses(candidates, indexed, typed, mayHavePhrase);
  return candidates.map((candidate, place) => ({
    ...candidate,
    score:
      candidate.score +
      bonus.wholeQuery * (wholeQuery[place] ?? 0) +
      bonus.eachWord * (eachWord[place] ?? 0) +
      (phrases[place] ?? 0),
  }));
}

/** How well each place matches, 0 to 1; none for those that do not. */
function closeness(results: readonly { readonly item: ShortFields; readonly score?: number }[]): number[] {
  const found: number[] = [];
  for (const { item, score = 1 } of results) {
    found[item.place] = 1 - score;
  }
  return found;
}

function phraseBonuses(
  candidates: readonly Candidate[],
  { phraseText }: IndexedPapers,
  { words, isUnfinished }: TypedWords,
  mayHavePhrase: (paper: number) => boolean,
): number[] {
  if (words.length < 2) {
    return [];
  }
  const isThere = phrasePattern(words, isUnfinished);
  const length = Math.min(words.length - 1, longestPhrase);
  return candidates.map(({ paper, number, isComplete }) => {
    const fields = mayHavePhrase(number) ? phraseBonus : titleBonus;
    const found = isComplete ? fields.find(([field]) => isThere(phraseText(paper, field))) : undefined;
    return length * (found?.[1] ?? 0);
  });
}
