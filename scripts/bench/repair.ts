// What it takes to make the texts of a paper file readable, as a multiple of reading the file and of one scan over it.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Library } from '../../src/core/library.ts';
import { readPaperFile } from '../../src/core/readers/readPaperFile.ts';
import { bytesInMemory } from '../../src/core/readers/source/byteSource.ts';
import { Pace } from '../../src/core/util/pace.ts';
import { projectRoot } from '../bootstrap.mjs';
import { buildLexicon } from '../build/lexicon.ts';
import { medianTime, type Benchmark, type Measurement } from './benchmark.ts';

const realFile = join(projectRoot, '..', 'shared', 'papers', 'cvpr2023.txt');
const sample = join(projectRoot, 'media', 'sample', 'library.txt');

/** Finds every word with a hyphen: the least that a repair has to look at. */
const scan = /\p{L}+-\p{L}+/gu;
/** Of each column: 10 MB in all. */
const lineLength = 5_000_000;
const lines = ['letter ', ' ', '-', 'Figure 1.', 'x', '\u0301'];

export const repairBenchmark: Benchmark = {
  name: 'repair',
  run: async () => {
    const lexicon = await buildLexicon(projectRoot);
    return [await repairOfPapers(lexicon), await repairOfLongLines(lexicon)];
  },
};

async function repairOfPapers(lexicon: string): Promise<Measurement> {
  const file = existsSync(realFile) ? realFile : sample;
  const library = await openLibrary(await readFile(file), lexicon);
  const scanTime = await medianTime(async () => Array.from((await readFile(file, 'utf8')).matchAll(scan)).length);
  const texts = library.papers.length;
  const repairOnly: number[] = [];
  const repairTime = await medianTime(async () => {
    const fresh = await openLibrary(await readFile(file), lexicon);
    const began = performance.now();
    for (const { id } of fresh.papers) {
      await fresh.text(id);
    }
    repairOnly.push(performance.now() - began);
  });
  const alone = repairOnly.sort((one, other) => one - other)[repairOnly.length >> 1] ?? 0;
  return {
    title: 'Repair of the texts',
    description:
      'Reading a paper file and repairing all its texts, beside reading it and one scan by a regular expression for words with a hyphen. Medians.',
    columns: ['what', 'papers', 'ms', 'ratio to the scan'],
    rows: [
      ['read, one scan', String(texts), scanTime.toFixed(1), '1'],
      ['repair', String(texts), alone.toFixed(0), (alone / scanTime).toFixed(0)],
      ['read, index words, repair', String(texts), repairTime.toFixed(0), (repairTime / scanTime).toFixed(0)],
    ],
  };
}
async function repairOfLongLines(lexicon: string): Promise<Measurement> {
  const rows: string[][] = [];
  for (const unit of lines) {
    const line = unit.repeat(Math.ceil(lineLength / unit.length));
    const bytes = new TextEncoder().encode(`Moss_Tides_CVPR_2021 | Abstract ${line} | 1. Introduction ${line} |\n`);
    const began = performance.now();
    const library = await openLibrary(bytes, lexicon);
    await library.text('Moss_Tides_CVPR_2021');
    rows.push([JSON.stringify(unit), (performance.now() - began).toFixed(0)]);
  }
  return {
    title: 'Texts of one line',
    description: `Reading and repairing a paper whose abstract and introduction are ${lineLength / 1e6} million characters each: one text again and again.`,
    columns: ['again and again', 'ms'],
    rows,
  };
}

async function openLibrary(bytes: Uint8Array, lexicon: string): Promise<Library> {
  const pace = new Pace(() => Promise.resolve());
  const library = new Library({ loadLexicon: () => Promise.resolve(lexicon) });
  await library.replace(
    new Map([['papers.txt', await readPaperFile(bytesInMemory(bytes), 'papers.txt', { pace })]]),
    pace,
  );
  return library;
}
