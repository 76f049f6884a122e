// node scripts/bench.ts [NAME…] runs the benchmarks, all of them when none is named, and prints their tables. A run of all,
// with nothing left out, takes up to 20 minutes and writes docs/benchmarks.md, too. Of the benchmark `search` a part can be chosen:
//   --sizes 100,2400         papers of the corpora
//   --engines Lectern,Fuse   beginnings of the engines' names
//   --seed N                 other corpora and queries
//   --limit SECONDS          for one engine to build the index of one corpus; a sixth of it to type, a quarter to answer
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { projectRoot } from './bootstrap.mjs';
import type { Benchmark, BenchmarkOptions, Measurement } from './bench/benchmark.ts';
import { notesBenchmark } from './bench/notes.ts';
import { repairBenchmark } from './bench/repair.ts';
import { searchBenchmark } from './bench/search.ts';
import { Failure, runMain } from './progress.mjs';

const defaultLimit = '48';
const benchmarks: readonly Benchmark[] = [repairBenchmark, searchBenchmark, notesBenchmark];

await runMain(async () => {
  const { names, options, isWhole } = readArguments();
  const unknown = names.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name));
  if (unknown.length > 0) {
    const known = benchmarks.map(({ name }) => name).join(', ');
    throw new Failure(`There is no benchmark "${unknown.join('", "')}". The benchmarks are: ${known}.`);
  }
  const sections: string[] = [];
  for (const { name, run } of benchmarks) {
    if (names.length === 0 || names.includes(name)) {
      const text = (await run(options)).map(markdownOf).join('\n\n');
      console.log(`${text}\n`);
      sections.push(text);
    }
  }
  if (isWhole && sections.every((section) => section !== '')) {
    await writeFile(
      join(projectRoot, 'docs', 'benchmarks.md'),
      await format(page(sections), { parser: 'markdown', printWidth: 120 }),
    );
  }
  return 0;
});

function readArguments(): { names: readonly string[]; options: BenchmarkOptions; isWhole: boolean } {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      sizes: { type: 'string', default: '' },
      engines: { type: 'string', default: '' },
      seed: { type: 'string', default: '20231123' },
      limit: { type: 'string', default: defaultLimit },
    },
  });
  return {
    names: positionals,
    options: {
      sizes: listOf(values.sizes).map((size) => wholeNumber('--sizes', size)),
      engines: listOf(values.engines),
      seed: wholeNumber('--seed', values.seed),
      limit: wholeNumber('--limit', values.limit),
    },
    isWhole: positionals.length === 0 && values.sizes === '' && values.engines === '' && values.limit === defaultLimit,
  };
}

function listOf(text: string): string[] {
  return text.split(',').filter((item) => item.trim() !== '');
}

function wholeNumber(option: string, text: string): number {
  if (!/^\s*\d+\s*$/.test(text) || Number(text) === 0) {
    throw new Failure(`${option} takes whole numbers above 0, not "${text}".`);
  }
  return Number(text);
}

function markdownOf({ title, description, columns, rows }: Measurement): string {
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0), 3),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [`## ${title}`, '', description, '', line(columns), rule, ...rows.map(line)].join('\n');
}

function page(sections: readonly string[]): string {
  const processor = cpus();
  return [
    '# Benchmarks',
    'Written by `npm run bench`. Everything in one table was measured in one run; on another machine only ratios say anything.',
    `Node ${process.versions.node}, ${process.platform}, ${processor.length} × ${processor[0]?.model.trim() ?? 'unknown'}.`,
    ...sections,
    '',
  ].join('\n\n');
}
