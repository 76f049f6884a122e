import type { Paper } from '../../paper.ts';
import type { ExtractedText } from '../../paper.ts';
import type { InvertedIndex } from '../index/invertedIndex.ts';
import { holdsFact } from '../query/holdsFact.ts';
import type { Clause, Condition, Query, WordCondition } from '../query/query.ts';
import type { Pace } from '../../util/pace.ts';
import type { Expansion, Meanings, WordExpansions } from './wordExpansions.ts';
import { phraseFields, type PhraseField } from '../ranking/phraseTexts.ts';
import { phrasePattern } from '../ranking/phrasePattern.ts';
import type { Scoreboard } from './scoreboard.ts';
import { stopWords } from './stopWords.ts';
import type { TitleMatcher } from '../ranking/titleMatch.ts';

/** An index, and the papers that its numbers stand for. */
export interface IndexedPapers {
  readonly index: InvertedIndex;
  readonly expansions: WordExpansions;
  readonly papers: readonly Paper[];
  readonly titles: TitleMatcher;
  textOf(paper: Paper): ExtractedText | undefined;
  /** Whether a note mentions the paper. */
  hasNotes(paper: Paper): boolean;
  /** A field of a paper as phrases are looked for in it. */
  phraseText(paper: Paper, field: PhraseField): string;
}

/** What a word of the query was taken for. */
export interface MatchedWord {
  readonly word: string;
  readonly isUnfinished: boolean;
  /** How well each term fits: 1 for the word itself. */
  readonly terms: ReadonlyMap<string, number>;
}

/** So many neighbouring words may be parts of one: `instruct pix 2 pix`. */
const longestCompound = 4;
/** Of words that many papers have, no more papers are looked at for a phrase. */
const mostPhraseCandidates = 5000;
/** Some are called Do or An, but hardly anybody is meant. */
const stopWordAsName = 0.2;
/** Words shown as matching: those that begin as one that is being typed are too many to keep. */
const mostRememberedTerms = 100;

/**
 * Scores all papers for a query. Words that are neither quoted nor bound to a field make a paper better; everything else a
 * paper must have.
 *
 * @returns what the words were taken for, to show where they match
 */
export async function matchQuery(
  query: Query,
  indexed: IndexedPapers,
  board: Scoreboard,
  pace: Pace,
): Promise<MatchedWord[]> {
  const { index } = indexed;
  board.clear();
  const matched: MatchedWord[] = [];
  const typed = query.flatMap((clause) => plainWord(clause) ?? []);
  const plain = withoutStopWords(typed);
  const compounds = findCompounds(plain, index);
  for (const condition of plain) {
    const meanings = expandCondition(condition, indexed);
    const certain = [...meanings.certain, ...(compounds.get(condition) ?? [])];
    certain.forEach((expansion) => board.matchTerm(expansion));
    const certainCount = board.matches().length;
    meanings.doubtful.forEach((expansion) => board.matchDoubtfulTerm(expansion, certainCount));
    board.endClause(certainCount);
    matched.push(remember(condition, [...meanings.doubtful, ...certain], index));
    await pace.step();
  }
  for (const {
    words: [word = ''],
  } of typed.filter((condition) => !plain.includes(condition))) {
    board.matchTerm({ term: index.find(word), weight: 1 }, 'title');
    board.endOptionalClause();
    board.matchTerm({ term: index.find(word), weight: stopWordAsName }, 'authors');
    board.endOptionalClause();
  }
  if (query.length > 0 && query.every(({ isNegated }) => isNegated)) {
    // What is only said not to be wanted is left out of all papers.
    indexed.papers.forEach((_, number) => board.match(number, 1, 1));
    board.endRequiredClause();
  }
  for (const clause of query.filter((other) => plainWord(other) === undefined)) {
    for (const condition of clause.alternatives) {
      const words = await matchCondition(condition, indexed, board, pace);
      matched.push(...(clause.isNegated ? [] : words));
    }
    if (clause.isNegated) {
      board.endNegatedClause();
    } else {
      board.endRequiredClause();
    }
    await pace.step();
  }
  return matched;
}

/** The word of a clause that is one word and nothing else. */
export function plainWord({ alternatives, isNegated }: Clause): WordCondition | undefined {
  const [condition, ...others] = alternatives;
  const isPlain = !isNegated && others.length === 0 && condition?.kind === 'words' && condition.words.length === 1;
  return isPlain && condition.field === undefined ? condition : undefined;
}

function withoutStopWords(conditions: readonly WordCondition[]): readonly WordCondition[] {
  const rest = conditions.filter(({ words: [word = ''] }) => !stopWords.has(word));
  return rest.length === 0 ? conditions : rest;
}

function expandCondition({ words: [word = ''], isUnfinished }: WordCondition, { expansions }: IndexedPapers): Meanings {
  return expansions.of(word, isUnfinished);
}

/** Terms that neighbouring words make together, for each of these words. */
function findCompounds(
  conditions: readonly WordCondition[],
  index: InvertedIndex,
): ReadonlyMap<WordCondition, readonly Expansion[]> {
  const found = new Map<WordCondition, Expansion[]>();
  for (let start = 0; start < conditions.length; start += 1) {
    for (let length = 2; length <= Math.min(longestCompound, conditions.length - start); length += 1) {
      const parts = conditions.slice(start, start + length);
      const joined = parts.map(({ words: [word = ''] }) => word).join('');
      for (const expansion of termsOfCompound(joined, parts.at(-1)?.isUnfinished ?? false, index)) {
        parts.forEach((part) => found.set(part, [...(found.get(part) ?? []), expansion]));
      }
    }
  }
  return found;
}

const mostCompounds = 8;
const shortestUnfinishedCompound = 5;

function termsOfCompound(joined: string, isUnfinished: boolean, index: InvertedIndex): Expansion[] {
  const exact = index.find(joined);
  if (exact >= 0 || !isUnfinished || joined.length < shortestUnfinishedCompound) {
    return exact >= 0 ? [{ term: exact, weight: 1 }] : [];
  }
  const [from, to] = index.withPrefix(joined);
  return Array.from({ length: Math.min(to - from, mostCompounds) }, (_, at) => ({ term: from + at, weight: 0.8 }));
}

function remember(
  { words: [word = ''], isUnfinished }: WordCondition,
  expansions: readonly Expansion[],
  { data }: InvertedIndex,
): MatchedWord {
  const terms = expansions
    .slice(0, mostRememberedTerms)
    .map(({ term, weight }) => [data.terms[term] ?? '', weight] as const);
  return { word, isUnfinished, terms: new Map([...terms, [word, 1]]) };
}

async function matchCondition(
  condition: Condition,
  indexed: IndexedPapers,
  board: Scoreboard,
  pace: Pace,
): Promise<MatchedWord[]> {
  if (condition.kind !== 'words') {
    for (const [number, paper] of indexed.papers.entries()) {
      if (holdsFact(condition, paper, { text: indexed.textOf(paper), hasNotes: indexed.hasNotes(paper) })) {
        board.match(number, 1, 1);
      }
      await pace.step();
    }
    return [];
  }
  if (condition.words.length === 1) {
    const { certain } = expandCondition(condition, indexed);
    certain.forEach((expansion) => board.matchTerm(expansion, condition.field));
    return [remember(condition, certain, indexed.index)];
  }
  await matchPhrase(condition, indexed, board, pace);
  return condition.words.map((word) => ({ word, isUnfinished: false, terms: new Map([[word, 1]]) }));
}

async function matchPhrase(
  { words, field }: WordCondition,
  { index, papers, phraseText }: IndexedPapers,
  board: Scoreboard,
  pace: Pace,
): Promise<void> {
  const isThere = phrasePattern(words);
  const asked = field === undefined ? phraseFields : phraseFields.filter((one) => one === field);
  for (const number of papersWithAll(words, index).slice(0, mostPhraseCandidates)) {
    const paper = papers[number];
    const found = paper && asked.find((one) => isThere(phraseText(paper, one)));
    if (found !== undefined) {
      board.match(number, found === 'title' ? 1 : 0.8, 1);
    }
    await pace.step();
  }
}

/** Papers that have all words, anywhere. */
function papersWithAll(words: readonly string[], index: InvertedIndex): Uint32Array {
  const { starts, papers } = index.data;
  const lists = words
    .map((word) => index.find(word))
    .map((term) => (term < 0 ? new Uint32Array() : papers.subarray(starts[term], starts[term + 1])))
    .sort((one, other) => one.length - other.length);
  const [shortest = new Uint32Array(), ...others] = lists;
  return others.reduce(intersect, shortest);
}

/** What two ascending lists have in common. */
function intersect(one: Uint32Array, other: Uint32Array): Uint32Array {
  let at = 0;
  return one.filter((paper) => {
    while (at < other.length && (other[at] ?? 0) < paper) {
      at += 1;
    }
    return other[at] === paper;
  });
}
