import type { Paper } from '../paper.ts';
import type { SearchAnswer } from './searchHit.ts';
import { bibliographicLine } from '../render/bibliographicLine.ts';
import { displayTitle } from '../render/displayTitle.ts';

/** A paper as editors list symbols. */
export interface PaperSymbol {
  readonly name: string;
  /** Author, venue and year. */
  readonly container: string;
  /** 0-based line of the paper's row, and the columns of its ID in UTF-16 code units; the end is exclusive. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/**
 * A paper that was found by a query as a symbol. Editors look through the names of symbols once more and leave out those that
 * do not have the letters of the query in their order, so a paper found otherwise (by its author, its text, or a word with
 * a typing error) says in its name by what it was found.
 */
export function paperSymbol(paper: Paper, query: string): PaperSymbol {
  const { id, place } = paper;
  const title = displayTitle(paper);
  return {
    name: hasLettersInOrder(title, query) ? title : `${title} · found by “${query.trim()}”`,
    container: bibliographicLine(paper),
    line: place.line - 1,
    start: place.column - 1,
    end: place.column - 1 + id.length,
  };
}

/** Papers found by their text alone, or by some of the words, are many and little wanted among symbols. */
const mostOthers = 10;

/**
 * The papers to list as symbols: editors do not keep the order, so only the best kind of hits that there is counts: those
 * that are called by the words, else those that have all of them, else the others.
 */
export function papersForSymbols({ hits, isNamed }: Pick<SearchAnswer, 'hits' | 'isNamed'>): readonly Paper[] {
  const complete = hits.filter((hit) => hit.isComplete);
  const named = complete.filter(isNamed);
  const others = complete.length > 0 ? complete : hits;
  return (named.length > 0 ? named : others.slice(0, mostOthers)).map(({ paper }) => paper);
}

function hasLettersInOrder(text: string, letters: string): boolean {
  const lower = text.toLowerCase();
  let at = 0;
  for (const letter of letters.trim().toLowerCase()) {
    at = lower.indexOf(letter, at) + 1;
    if (at === 0) {
      return false;
    }
  }
  return true;
}
