import type { ExtractedText, Paper } from '../paper.ts';
import { authorNames } from '../render/bibliographicLine.ts';
import type { Pace } from '../util/pace.ts';
import { foldText } from './foldText.ts';

/** A paper whose text has the words of a query; `relevance` is between 0 and 1 for the best of the answer. */
export interface FullTextMatch {
  readonly paper: Paper;
  readonly relevance: number;
  /** Every word of the query is there, exactly. */
  readonly hasAllWords: boolean;
}

interface FoldedPaper {
  readonly paper: Paper;
  readonly title: string;
  readonly text: string;
}

/** Of the words' weight, the part that a text must have where no text has them all. */
const enoughOfQuery = 0.6;
/** Term frequency saturation of BM25 (Robertson and Zaragoza 2009). */
const saturation = 1.2;
/** One occurrence in the title says as much as this many in the text. */
const titleWeight = 5;

/**
 * Exact search over all that is known of the papers, by scanning their folded texts. Fuzzy matching stays with the short
 * fields: over whole texts it is slow and finds too much.
 */
export class FullTextIndex {
  readonly #papers: readonly FoldedPaper[];

  private constructor(papers: readonly FoldedPaper[]) {
    this.#papers = papers;
  }

  static async build(
    papers: readonly Paper[],
    textOf: (id: string) => ExtractedText | undefined,
    pace: Pace,
  ): Promise<FullTextIndex> {
    const folded: FoldedPaper[] = [];
    for (const paper of papers) {
      const text = textOf(paper.id);
      folded.push({
        paper,
        title: foldText(`${authorNames(paper.authors)} ${paper.title}`),
        text: text ? foldText(`${text.abstract} ${text.introduction}`) : '',
      });
      await pace.step();
    }
    return new FullTextIndex(folded);
  }

  /** Papers that have all words, or where there is none, most of their weight. Best first. */
  async search(words: readonly string[], pace: Pace): Promise<FullTextMatch[]> {
    const counts: { paper: Paper; found: number[] }[] = [];
    for (const { paper, title, text } of this.#papers) {
      const found = words.map((word) => titleWeight * occurrences(title, word) + occurrences(text, word));
      if (found.some((count) => count > 0)) {
        counts.push({ paper, found });
      }
      await pace.step();
    }
    const weights = words.map((_, index) => this.#inverseFrequency(counts.filter(({ found }) => found[index]).length));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const complete = counts.filter(({ found }) => found.every((count) => count > 0));
    const sufficient =
      complete.length > 0 ? complete : counts.filter(({ found }) => presence(found, weights) >= enoughOfQuery * all);
    return rank(sufficient, weights);
  }

  /** As in BM25, never negative. */
  #inverseFrequency(papers: number): number {
    return Math.log(1 + (this.#papers.length - papers + 0.5) / (papers + 0.5));
  }
}

function presence(found: readonly number[], weights: readonly number[]): number {
  return found.reduce((sum, count, index) => sum + (count > 0 ? (weights[index] ?? 0) : 0), 0);
}

function rank(
  counts: readonly { paper: Paper; found: readonly number[] }[],
  weights: readonly number[],
): FullTextMatch[] {
  const scored = counts.map(({ paper, found }) => ({
    paper,
    hasAllWords: found.every((count) => count > 0),
    score: found.reduce((sum, count, index) => sum + ((weights[index] ?? 0) * count) / (count + saturation), 0),
  }));
  scored.sort((one, other) => other.score - one.score);
  const best = scored[0]?.score ?? 1;
  return scored.map(({ paper, score, hasAllWords }) => ({ paper, relevance: score / best, hasAllWords }));
}

function occurrences(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    count += 1;
  }
  return count;
}
