import type { Measurement } from '../benchmark.ts';
import type { EngineReport, KeystrokeTimes, QualityOfKind, Trial } from './engineReport.ts';

const tooSlow = 'too slow';
/** A share of fewer answers than that says nothing. */
const fewestAnswered = 10;
const none = '–';
const megabyte = 1e6;

/** The tables of the search benchmark. */
export function searchTables(
  trials: readonly Trial[],
  { seed, limit }: { seed: number; limit: number },
): Measurement[] {
  return [keystrokeTable(trials, { seed, limit }), qualityTable(trials), indexTable(trials)];
}

function keystrokeTable(trials: readonly Trial[], { seed, limit }: { seed: number; limit: number }): Measurement {
  const sizes = [...new Set(trials.map(({ size }) => size))];
  const engines = [...new Set(trials.map(({ engine }) => engine))];
  const loops = trials.flatMap(({ report: { loopBefore, loopAfter } }) => [loopBefore ?? [], loopAfter ?? []].flat());
  return {
    title: 'Search: a keystroke',
    description: [
      'Queries typed letter by letter, 20 results asked for: the 95th percentile of the milliseconds a keystroke, and in brackets the median and the longest.',
      'Corpora up to 2,400 papers have introductions, larger ones titles and abstracts.',
      `With each corpus an engine had ${limit} s to build its index and ${number(limit / 6)} s to type; where that was not enough for all keys, an evenly spread sample was timed, and a count says how many.`,
      `Seed ${seed}. Between the engines a fixed loop of arithmetic took ${number(Math.min(...loops))} to ${number(Math.max(...loops))} ms.`,
    ].join(' '),
    columns: ['engine', ...sizes.map((size) => `${number(size)} papers`)],
    rows: engines.map((engine) => [
      engine,
      ...sizes.map((size) => {
        const trial = trials.find((one) => one.engine === engine && one.size === size);
        return trial ? keystrokeCell(trial.report) : none;
      }),
    ]),
  };
}

function keystrokeCell({ keystrokes, failure }: EngineReport): string {
  if (!keystrokes || keystrokes.typed === 0) {
    return keystrokes !== undefined || failure?.startsWith(tooSlow) ? tooSlow : 'failed';
  }
  return keystrokeFigures(keystrokes);
}

/** Such as `4.1 (0.9, 12)`, with the count where not all keys were typed. */
export function keystrokeFigures({ median, percentile95, longest, typed, of }: KeystrokeTimes): string {
  const figures = `${number(percentile95)} (${number(median)}, ${number(longest)})`;
  return typed < of ? `${figures}, ${typed} of ${of}` : figures;
}

function qualityTable(trials: readonly Trial[]): Measurement {
  const kinds = [...new Set(trials.flatMap(({ report }) => report.quality?.map(({ kind }) => kind) ?? []))];
  return {
    title: 'Search: the right paper first',
    description:
      'Queries for one paper, half remembered: the share whose first result is right, and in brackets the mean reciprocal rank within 20 results. titleTypo: words of a title, one mistyped; shuffled: words of a title in any order; phrase: five words of an abstract; nameWord: the author and a word of the title.',
    columns: ['papers', 'engine', ...kinds],
    rows: trials.map(({ engine, size, report }) => [
      number(size),
      engine,
      ...kinds.map((kind) => qualityCell(report.quality?.find((one) => one.kind === kind))),
    ]),
  };
}

/** Such as `.96 (.97)`, with the count where not all queries were answered. */
export function qualityCell(quality: QualityOfKind | undefined): string {
  if (!quality || quality.answered < fewestAnswered) {
    return tooSlow;
  }
  const { success, reciprocalRank, answered, of } = quality;
  const figures = `${share(success)} (${share(reciprocalRank)})`;
  return answered < of ? `${figures}, ${answered} of ${of}` : figures;
}

function indexTable(trials: readonly Trial[]): Measurement {
  return {
    title: 'Search: what an index takes',
    description:
      'Building the index; what the heap and the buffers grow by, beside the papers and their texts, which are there before; the kept index; loading it in a fresh process, and the first query there.',
    columns: [
      'papers',
      'engine',
      'build, ms',
      'memory, MB',
      'bytes a paper',
      'file, MB',
      'load, ms',
      'first query, ms',
    ],
    rows: trials.map(({ engine, size, report }) => [
      number(size),
      engine,
      optional(report.buildTime, number),
      optional(report.memory, (bytes) => number(bytes / megabyte)),
      optional(report.memory, (bytes) => number(bytes / size)),
      optional(report.fileSize, (bytes) => number(bytes / megabyte)),
      optional(report.loadTime, number),
      optional(report.firstQueryTime, number),
    ]),
  };
}

function optional(value: number | undefined, format: (value: number) => string): string {
  return value === undefined ? none : format(value);
}

/** A share as papers on retrieval print it: `.96`, `1.00`. */
export function share(value: number): string {
  return value.toFixed(2).replace(/^0/, '');
}

/** Two digits that count at least, thousands parted. */
export function number(value: number): string {
  return value.toLocaleString('en', {
    maximumFractionDigits: Math.abs(value) < 10 ? (Math.abs(value) < 1 ? 2 : 1) : 0,
  });
}
