import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchedPaper } from './searchEngine.ts';

/** A query for one paper that somebody half remembers. */
export interface KnownItemQuery {
  readonly kind: string;
  readonly query: string;
  /** ID of the paper. */
  readonly id: string;
}

/** A query that is typed letter by letter. */
export interface TypedQuery {
  readonly kind: string;
  readonly query: string;
}

/** The queries of a corpus, in an order that mixes the kinds: a part of them is a fair sample. */
export interface CorpusQueries {
  readonly known: readonly KnownItemQuery[];
  readonly typed: readonly TypedQuery[];
  /** Other queries of the same make, to warm up with. */
  readonly warmUp: readonly TypedQuery[];
}

const papersFile = 'papers.jsonl';
const queriesFile = 'queries.json';

export async function writeCorpus(
  folder: string,
  papers: readonly SearchedPaper[],
  queries: CorpusQueries,
): Promise<void> {
  await writeFile(
    join(folder, papersFile),
    papers.map((paper) => `${JSON.stringify(paper)}\n`),
  );
  await writeFile(join(folder, queriesFile), JSON.stringify(queries));
}

export async function readPapers(folder: string): Promise<readonly SearchedPaper[]> {
  const lines = (await readFile(join(folder, papersFile), 'utf8')).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as SearchedPaper);
}

export async function readQueries(folder: string): Promise<CorpusQueries> {
  return JSON.parse(await readFile(join(folder, queriesFile), 'utf8')) as CorpusQueries;
}

/**
 * The numbers below a count in an order of which every beginning is spread evenly: steps of the golden section (Knuth, The Art
 * of Computer Programming, section 6.4).
 */
export function spreadOrder(count: number): readonly number[] {
  const golden = (Math.sqrt(5) - 1) / 2;
  const places = Array.from({ length: count }, (_, index) => ({ index, place: (index * golden) % 1 }));
  const ranks = new Map(
    places.toSorted((one, other) => one.place - other.place).map(({ index }, rank) => [index, rank]),
  );
  return places.map(({ index }) => ranks.get(index) ?? 0);
}

/** What stands in the query's box after each key, without the states that are blank. */
export function keystrokes(query: string): readonly string[] {
  const states = Array.from({ length: query.length }, (_, index) => query.slice(0, index + 1));
  return states.filter((state) => state.trim() !== '');
}
