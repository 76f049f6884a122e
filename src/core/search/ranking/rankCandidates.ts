import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Paper } from '../../paper.ts';
import { foldText } from '../foldText.ts';
import { authorNames } from '../../render/bibliographicLine.ts';
import type { IndexedPapers } from '../matching/matchQuery.ts';
import { PhraseRuns, type Run } from './phraseRuns.ts';
import type { Scoreboard } from '../matching/scoreboard.ts';
import type { TypedWord } from './titleMatch.ts';

/** A paper with what it scores in all. */
export interface RankedPaper {
  readonly paper: Paper;
  readonly score: number;
  readonly isComplete: boolean;
}

interface ShortFields {
  /** Place among the candidates. */
  readonly place: number;
  readonly title: string;
  readonly authors: string;
}

/** So many of the best are ranked again. */
const candidateCount = 120;
/** Of these, Fuse.js looks at so many. */
const fuzzyCount = 60;
/** Of phrases with more words than this, all papers that may have them are looked at. */
const fewestPhraseWords = 2;
/**
 * What the evidence of title and authors adds to the score of the index, which is 1 for the best paper: by Fuse.js, and by how
 * well each word is spelled there.
 */
const bonus = { eachWord: 0.25, words: 0.5 };
/** How much less than well spelled ones other words count. */
const spellingExponent = 3;
/** The same for two words of the query one behind the other, by the field in which they stand. */
const runBonus = { title: 0.35, abstract: 0.2, introduction: 0.15 };
const textFields = ['abstract', 'introduction'] as const;
/**
 * The bonus grows with each word more, and faster than their number: two words stand together by chance, five do not. Beyond
 * so many more than one it stays.
 */
const longestRun = 4;
const runExponent = 1.75;

const options: IFuseOptions<ShortFields> = {
  keys: [
    { name: 'title', weight: 3 },
    { name: 'authors', weight: 2 },
  ],
  threshold: 0.35,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  includeScore: true,
  useTokenSearch: true,
  tokenMatch: 'all',
};
/** The texts of so many, those that could gain most, are looked at, and of all that may have the whole query in order. */
const textCount = 24;
/** Fuse.js looks for the whole query at once; a longer one than this is no title. */
const longestQuery = 120;

/**
 * Ranks the papers that the index has found: the best of them again by how well title and authors look like the query and by
 * which of its words stand somewhere one behind the other.
 */
export function rankCandidates(
  board: Scoreboard,
  indexed: IndexedPapers,
  typed: readonly TypedWord[],
  limit: number,
): { readonly ranked: readonly RankedPaper[]; readonly completeCount: number } {
  const count = Math.max(limit, candidateCount);
  const runs = new PhraseRuns(typed, indexed.index.data.pairs);
  const isLong = typed.length > fewestPhraseWords;
  const { papers, promising, completeCount } = board.best(count, isLong ? runs.mayHaveAll() : []);
  const best = Math.max(board.score(papers[0] ?? 0), Number.MIN_VALUE);
  const ranked = Array.from(papers, (number) => describe(number, board.score(number) / best, board, indexed));
  const phrases = promising.map((number) => describe(number, board.score(number) / best, board, indexed));
  const candidates = addEvidence([...ranked.slice(0, candidateCount), ...phrases], indexed, typed, runs);
  const sorted = candidates.sort((one, other) => other.score - one.score);
  return { ranked: [...sorted, ...ranked.slice(candidateCount)].slice(0, limit), completeCount };
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
  typed: readonly TypedWord[],
  runs: PhraseRuns,
): RankedPaper[] {
  if (typed.length === 0) {
    return candidates;
  }
  const eachWord = closeness(candidates.slice(0, fuzzyCount), typed);
  const named = candidates.map((candidate, place) => {
    const title = indexed.titles.match(typed, candidate.paper);
    const score =
      candidate.score + bonus.eachWord * (eachWord[place] ?? 0) + bonus.words * title.words ** spellingExponent;
    return { ...candidate, score, run: runBonus.title * worthOf(title.run), runs: runs.candidates(candidate.number) };
  });
  const byPromise = named
    .map((candidate) => ({
      candidate,
      promise: candidate.score + Math.max(candidate.run, mostInTexts(candidate.runs)),
    }))
    .sort((one, other) => other.promise - one.promise);
  return byPromise.map(({ candidate: { run, runs: mayHave, ...candidate } }, place) => {
    const inText = place < textCount || mayHave[0]?.isAll ? inTexts(candidate, mayHave, indexed, runs, run) : 0;
    return { ...candidate, score: candidate.score + Math.max(run, inText) };
  });
}

function worthOf(run: number): number {
  return Math.min(run, longestRun) ** runExponent;
}

/** What runs of words would add to the score if the text had them. */
function mostInTexts(mayHave: readonly Run[]): number {
  return runBonus.abstract * worthOf(mayHave[0]?.worth ?? 0);
}

/** How well title and authors of each place look like the query word by word, 0 to 1. */
function closeness(candidates: readonly Candidate[], typed: readonly TypedWord[]): number[] {
  const fields = candidates.map(({ paper }, place) => ({
    place,
    title: foldText(paper.title),
    authors: foldText(authorNames(paper.authors)),
  }));
  const query = typed
    .map(({ word }) => word)
    .join(' ')
    .slice(0, longestQuery);
  const found: number[] = [];
  for (const { item, score = 1 } of new Fuse(fields, options).search(query)) {
    found[item.place] = 1 - score;
  }
  return found;
}

function inTexts(
  { paper }: Candidate,
  mayHave: readonly Run[],
  { phraseText }: IndexedPapers,
  runs: PhraseRuns,
  least: number,
): number {
  let best = least;
  for (const run of mayHave) {
    for (const field of textFields) {
      const added = runBonus[field] * worthOf(run.worth);
      if (added > best && runs.isIn(run, phraseText(paper, field))) {
        best = added;
      }
    }
  }
  return best;
}
