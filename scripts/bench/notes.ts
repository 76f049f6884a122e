// What a person waits for in notes: 10,000 of them beside 100,000 papers, asked of the language server over its connection.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../bootstrap.mjs';
import { runCommand } from '../host/runCommand.ts';
import type { Benchmark, Measurement } from './benchmark.ts';
import { measureNotes, type Figure } from './notes/measureNotes.ts';
import { writeNotes } from './notes/writeNotes.ts';
import { readPapers } from './search/corpus.ts';
import { corpusGenerator } from './search/corpora.ts';
import { generateCorpus } from './search/measureEngine.ts';
import { number } from './search/tables.ts';

const papers = 100_000;

export const notesBenchmark: Benchmark = {
  name: 'notes',
  run: async ({ seed }) => {
    if (!existsSync(corpusGenerator)) {
      console.log('The papers for the notes are made by ../shared/bench, which is not there.\n');
      return [];
    }
    await runCommand(process.execPath, ['scripts/build.ts', '--quiet'], { cwd: projectRoot });
    const path = await mkdtemp(join(tmpdir(), 'lectern-bench-'));
    try {
      await generateCorpus(papers, seed, path);
      const corpus = await writeNotes(await readPapers(path), path);
      return [tableOf(await measureNotes(corpus))];
    } finally {
      await rm(path, { recursive: true });
    }
  },
};

function tableOf(figures: readonly Figure[]): Measurement {
  return {
    title: 'Notes',
    description: `A language server of its own with ${number(papers)} papers and 10,000 notes (40 MB, 50,000 mentions), asked over its connection. Index and hovers while indexing include reading the papers.`,
    columns: ['what', 'measured', 'target'],
    rows: figures.map(({ what, value, target, unit }) => [
      what,
      // The index may be ready before a single hover was answered.
      Number.isNaN(value) ? '–' : `${number(value)} ${unit}`,
      Number.isNaN(target) ? '' : `${number(target)} ${unit}`,
    ]),
  };
}
