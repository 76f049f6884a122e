// Every keystroke of a search, and what its index costs, beside the other libraries that could do it.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark, BenchmarkOptions, Measurement } from './benchmark.ts';
import { corpusGenerator, corpusSizes } from './search/corpora.ts';
import type { EngineReport, Trial } from './search/engineReport.ts';
import { chooseEngines } from './search/engines/engines.ts';
import { generateCorpus, measureEngine } from './search/measureEngine.ts';
import { keystrokeFigures, number, qualityCell, searchTables } from './search/tables.ts';

export const searchBenchmark: Benchmark = {
  name: 'search',
  run: async (options) => {
    if (!existsSync(corpusGenerator)) {
      console.log('The corpora for the search are made by ../shared/bench, which is not there.\n');
      return [];
    }
    return measureAll(options);
  },
};

async function measureAll({ sizes, engines, seed, limit }: BenchmarkOptions): Promise<Measurement[]> {
  const chosen = chooseEngines(engines);
  const trials: Trial[] = [];
  for (const size of sizes.length > 0 ? sizes : corpusSizes) {
    const corpus = await mkdtemp(join(tmpdir(), 'lectern-bench-'));
    try {
      console.log(`${number(size)} papers, seed ${seed}`);
      await generateCorpus(size, seed, corpus);
      for (const { name } of chosen) {
        const report = await measureEngine({ engine: name, corpus, keptIndex: join(corpus, 'index'), limit });
        await rm(join(corpus, 'index'), { force: true });
        console.log(`  ${name.padEnd(24)}${logLine(report)}`);
        trials.push({ engine: name, size, report });
      }
    } finally {
      await rm(corpus, { recursive: true });
    }
  }
  console.log('');
  return searchTables(trials, { seed, limit });
}

function logLine({ buildTime, keystrokes, quality, loopBefore, loopAfter, failure }: EngineReport): string {
  const parts = [
    buildTime !== undefined && `built in ${number(buildTime)} ms`,
    keystrokes &&
      keystrokes.typed > 0 &&
      `keystroke ${keystrokeFigures(keystrokes)}, worst ${JSON.stringify(keystrokes.slowestQuery)}`,
    quality?.map((ofKind) => `${ofKind.kind} ${qualityCell(ofKind)}`).join(', '),
    loopBefore !== undefined && `loop ${[loopBefore, loopAfter ?? []].flat().map(number).join(' and ')} ms`,
    failure,
  ];
  return parts.filter((part) => typeof part === 'string').join('; ');
}
