// node generateCorpus.ts SIZE SEED FOLDER writes a corpus and its queries, with the generator beside the project. A process of
// its own: the generator needs gigabytes.
import { corpusGenerator, hasIntroductions } from './corpora.ts';
import { writeCorpus, type KnownItemQuery, type TypedQuery } from './corpus.ts';
import type { SearchedPaper } from './searchEngine.ts';

interface GeneratedPaper {
  readonly id: number;
  readonly rid: string;
  readonly title: string;
  readonly author: string;
  readonly abstract: string;
  readonly intro: string;
}

type Typed = readonly { readonly kind: string; readonly q: string }[];

interface Generator {
  makeCorpus(size: number, options: { readonly intro: boolean; readonly seed: number }): GeneratedPaper[];
  qualityQueries(
    papers: readonly GeneratedPaper[],
    perKind: number,
    seed: number,
  ): Record<string, { readonly q: string; readonly id: number }[]>;
  typeQueries(papers: readonly GeneratedPaper[], seed: number): Typed;
}

const queriesOfKind = 50;
/** Added to the seed of the queries that are measured. */
const warmUpSeed = 500;

const [size = NaN, seed = NaN] = process.argv.slice(2, 4).map(Number);
const folder = process.argv[4] ?? '.';

const { makeCorpus, qualityQueries, typeQueries } = (await import(corpusGenerator.href)) as Generator;
const generated = makeCorpus(size, { intro: hasIntroductions(size), seed });
// The seeds of the queries are those of the generator's own command.
const known = Object.entries(qualityQueries(generated, queriesOfKind, seed % 1000)).map(([kind, queries]) =>
  queries.map(({ q, id }): KnownItemQuery => ({ kind, query: q, id: generated[id]?.rid ?? '' })),
);
await writeCorpus(folder, distinctPapers(generated), {
  known: interleave(known),
  typed: mixKinds(typeQueries(generated, (seed % 1000) + 4)),
  warmUp: mixKinds(typeQueries(generated, (seed % 1000) + 4 + warmUpSeed)),
});

/** Titles that differ only in their signs give one ID; the first paper keeps it. */
function distinctPapers(papers: readonly GeneratedPaper[]): readonly SearchedPaper[] {
  const distinct = new Map<string, SearchedPaper>();
  for (const { rid, title, author, abstract, intro } of papers) {
    if (!distinct.has(rid)) {
      distinct.set(rid, { id: rid, title, author, abstract, introduction: intro });
    }
  }
  return [...distinct.values()];
}

function mixKinds(typed: Typed): TypedQuery[] {
  const byKind = Map.groupBy(typed, ({ kind }) => kind);
  return interleave(Array.from(byKind.values(), (queries) => queries.map(({ kind, q }) => ({ kind, query: q }))));
}

/** The first of each group, then the second of each, and so on. */
function interleave<T>(groups: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...groups.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => groups.flatMap((group) => group.slice(index, index + 1))).flat();
}
