// node scripts/bench.ts [NAME…] runs the benchmarks, all of them when none is named, and prints their tables. A run of all
// writes docs/benchmarks.md, too.
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './bootstrap.mjs';
import type { Benchmark, Measurement } from './bench/benchmark.ts';
import { repairBenchmark } from './bench/repair.ts';
import { Failure, runMain } from './progress.mjs';

const benchmarks: readonly Benchmark[] = [repairBenchmark];

await runMain(async () => {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name));
  if (unknown.length > 0) {
    const known = benchmarks.map(({ name }) => name).join(', ');
    throw new Failure(`There is no benchmark "${unknown.join('", "')}". The benchmarks are: ${known}.`);
  }
  const sections: string[] = [];
  for (const { name, run } of benchmarks) {
    if (names.length === 0 || names.includes(name)) {
      const text = (await run()).map(markdownOf).join('\n\n');
      console.log(`${text}\n`);
      sections.push(text);
    }
  }
  if (names.length === 0) {
    await writeFile(join(projectRoot, 'docs', 'benchmarks.md'), page(sections));
  }
  return 0;
});

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
