// How often the search finds the right paper first, for queries that people wrote, beside the other libraries that could do it.
import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { Library } from '../../src/core/library.ts';
import type { Block, PaperText } from '../../src/core/paper.ts';
import { readPaperFile } from '../../src/core/readers/readPaperFile.ts';
import { bytesInMemory } from '../../src/core/readers/source/byteSource.ts';
import { authorNames } from '../../src/core/render/bibliographicLine.ts';
import { Pace } from '../../src/core/util/pace.ts';
import { chooseEngines } from '../bench/search/engines/engines.ts';
import { lectern } from '../bench/search/engines/lectern.ts';
import { mean, normalizedGain, successAtOne } from '../bench/search/scoring.ts';
import type { SearchedPaper, SearchEngine } from '../bench/search/searchEngine.ts';
import { share } from '../bench/search/tables.ts';
import { projectRoot } from '../bootstrap.mjs';
import { buildLexicon } from '../build/lexicon.ts';
import { goldPapers, goldQueries } from './gold.ts';

interface GoldQuery {
  readonly kind: string;
  readonly query: string;
  /** IDs of all papers that are right. */
  readonly relevant: ReadonlySet<string>;
}

interface AnsweredQuery extends GoldQuery {
  /** Between 0 and 1. */
  readonly score: number;
  readonly results: readonly string[];
}

const resultsAsked = 20;
/** Of these queries several papers are right: they are scored by nDCG@10, all others by their first result. */
const topical = 'topical';
const gainDepth = 10;

/** Prints a table with a row for each engine, and with `misses` the queries of each that do not score 1. */
export async function printSearchQuality({ engines, misses }: SearchQualityOptions): Promise<void> {
  const { extracted, repaired } = await readPapers();
  const queries = await readQueries(extracted);
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  const titles = kinds.map((kind) => (kind === topical ? `${kind}, nDCG@${gainDepth}` : kind));
  console.log(row(`first result right, ${queries.length} queries`, titles));
  for (const engine of chooseEngines(engines)) {
    // Lectern repairs what it is given; the others get the repaired texts, so that all know the same.
    const answered = await answerAll(engine, engine === lectern ? extracted : repaired, queries);
    const scores = kinds.map((kind) => mean(answered.filter((one) => one.kind === kind).map(({ score }) => score)));
    console.log(row(engine.name, scores.map(share)));
    if (misses) {
      answered.filter(({ score }) => score < 1).forEach((query) => console.log(missLine(query)));
    }
  }
}

export interface SearchQualityOptions {
  /** Beginnings of the engines' names; all of them when there is none. */
  readonly engines: readonly string[];
  readonly misses: boolean;
}

async function readPapers(): Promise<Readonly<Record<'extracted' | 'repaired', readonly SearchedPaper[]>>> {
  const pace = new Pace(async () => {
    await setImmediate();
  });
  const lexicon = await buildLexicon(projectRoot);
  const library = new Library({ loadLexicon: () => Promise.resolve(lexicon) });
  await library.replace(
    new Map([[goldPapers, await readPaperFile(bytesInMemory(await readFile(goldPapers)), goldPapers, { pace })]]),
    pace,
  );
  const extracted: SearchedPaper[] = [];
  const repaired: SearchedPaper[] = [];
  for (const { id, title, authors } of library.papers) {
    const author = authorNames(authors);
    const text = await library.text(id);
    const { abstract = '', introduction = '' } = library.extractedText(id) ?? {};
    extracted.push({ id, title, author, abstract, introduction });
    repaired.push({ id, title, author, abstract: plain(text?.abstract ?? []), introduction: introductionOf(text) });
  }
  return { extracted, repaired };
}

function introductionOf(text: PaperText | undefined): string {
  return plain(text?.sections.flatMap(({ blocks }) => blocks) ?? []);
}

function plain(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.kind === 'list' ? block.items.join(' ') : block.text)).join(' ');
}

async function readQueries(papers: readonly SearchedPaper[]): Promise<readonly GoldQuery[]> {
  const lines = (await readFile(goldQueries, 'utf8')).split('\n');
  return lines
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [kind = '', query = '', prefixes = ''] = line.split('\t');
      const isRelevant = ({ id }: SearchedPaper) => prefixes.split(',').some((prefix) => id.startsWith(prefix.trim()));
      return { kind, query, relevant: new Set(papers.filter(isRelevant).map(({ id }) => id)) };
    });
}

async function answerAll(
  engine: SearchEngine,
  papers: readonly SearchedPaper[],
  queries: readonly GoldQuery[],
): Promise<readonly AnsweredQuery[]> {
  const searcher = await (await engine.open(papers)).build();
  const answered: AnsweredQuery[] = [];
  for (const query of queries) {
    const results = await searcher.search(query.query, resultsAsked);
    const score =
      query.kind === topical
        ? normalizedGain(results, query.relevant, gainDepth)
        : successAtOne(results, query.relevant);
    answered.push({ ...query, results, score });
  }
  return answered;
}

function missLine({ kind, query, score, results, relevant }: AnsweredQuery): string {
  const ranks = [...relevant].map((id) => ({ id, rank: results.indexOf(id) + 1 }));
  const right = ranks.map(({ id, rank }) => `${short(id)} ${rank === 0 ? 'missing' : `at ${rank}`}`).join(', ');
  return `    ${kind} "${query}" ${share(score)}: first ${short(results[0] ?? 'nothing')}; right ${right}`;
}

function short(id: string): string {
  return id.split('_').slice(0, 4).join('_');
}

function row(title: string, cells: readonly string[]): string {
  return title.padEnd(34) + cells.map((cell) => cell.padStart(17)).join('');
}
