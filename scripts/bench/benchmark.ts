/** What was measured: a table in words, for the terminal and for docs/benchmarks.md. */
export interface Measurement {
  readonly title: string;
  /** What was done, and what the columns mean. */
  readonly description: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a person can choose. Empty lists stand for everything. */
export interface BenchmarkOptions {
  /** Papers of the generated corpora. */
  readonly sizes: readonly number[];
  /** Names of the search engines. */
  readonly engines: readonly string[];
  /** Of the generated corpora and queries: the same seed gives the same ones. */
  readonly seed: number;
  /** Seconds for one search engine and one corpus. */
  readonly limit: number;
}

/** One benchmark of `npm run bench`. What it compares, it measures side by side in one run. */
export interface Benchmark {
  readonly name: string;
  readonly run: (options: BenchmarkOptions) => Promise<readonly Measurement[]>;
}

/** The median of the times of several runs, in milliseconds. The first runs, which warm up, do not count. */
export async function medianTime(
  work: () => unknown,
  { warmUps = 3, runs = 7 }: { readonly warmUps?: number; readonly runs?: number } = {},
): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < warmUps + runs; run += 1) {
    const began = performance.now();
    await work();
    if (run >= warmUps) {
      times.push(performance.now() - began);
    }
  }
  return times.sort((one, other) => one - other)[times.length >> 1] ?? 0;
}
