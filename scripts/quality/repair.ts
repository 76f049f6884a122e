// What the repair of texts is worth: the figures of the scorers beside the project, with all rules and with each left out.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { paperJson } from '../../src/core/export/paperJson.ts';
import { Library } from '../../src/core/library.ts';
import { readPaperFile } from '../../src/core/readers/readPaperFile.ts';
import { bytesInMemory } from '../../src/core/readers/source/byteSource.ts';
import type { RepairRule } from '../../src/core/repair/repairRule.ts';
import { repairRules } from '../../src/core/repair/repairText.ts';
import { Pace } from '../../src/core/util/pace.ts';
import { projectRoot } from '../bootstrap.mjs';
import { buildLexicon } from '../build/lexicon.ts';
import { goldPapers, shared } from './gold.ts';

interface Rate {
  readonly rate: number | null;
}

type Scores = Readonly<Record<string, Rate>>;

/** Columns of the table: a score, and what to call it. Word errors count down, all others up. */
const columns = [
  ['boundary', 'abstract'],
  ['stamp', 'stamps'],
  ['stitch.page', 'pages'],
  ['stitch.float', 'floats'],
  ['hyphens', 'hyphens'],
  ['links', 'links'],
  ['total', 'words wrong'],
  ['floats', 'captions'],
  ['footnotes', 'notes'],
  ['breaksAtSentenceEnds', 'breaks right'],
  ['firmBreaksFound', 'breaks found'],
] as const;

const run = promisify(execFile);

/** Prints a table with a row for all rules, and one without each. */
export async function printRepairQuality(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-quality-'));
  try {
    const lexicon = await buildLexicon(projectRoot);
    console.log(
      row(
        '',
        columns.map(([, title]) => title),
      ),
    );
    console.log(row('all rules', await measure(repairRules, lexicon, folder)));
    for (const { name } of repairRules) {
      const others = repairRules.filter((rule) => rule.name !== name);
      console.log(row(`without ${name}`, await measure(others, lexicon, folder)));
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

function row(title: string, cells: readonly string[]): string {
  return title.padEnd(30) + cells.map((cell) => cell.padStart(13)).join('');
}

async function measure(rules: readonly RepairRule[], lexicon: string, folder: string): Promise<string[]> {
  const file = join(folder, 'papers.json');
  await writeFile(file, JSON.stringify(await exportPapers(rules, lexicon)));
  const scores: Scores = { ...(await score('reading-quality.mjs', file)), ...(await score('whole-text.mjs', file)) };
  return columns.map(([key]) => percent(scores[key]?.rate ?? null));
}

async function exportPapers(rules: readonly RepairRule[], lexicon: string): Promise<unknown[]> {
  const pace = new Pace(async () => {
    await setImmediate();
  });
  const library = new Library({ loadLexicon: () => Promise.resolve(lexicon), rules });
  await library.replace(
    new Map([[goldPapers, await readPaperFile(bytesInMemory(await readFile(goldPapers)), goldPapers, { pace })]]),
    pace,
  );
  return Promise.all(
    library.papers.map(async (paper) => paperJson(paper, await library.text(paper.id), 'cvpr2023.txt')),
  );
}

async function score(scorer: string, file: string): Promise<Scores> {
  const { stdout } = await run(process.execPath, [join(shared, 'tools', scorer), file, '--json']);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Scores;
}

function percent(rate: number | null): string {
  return rate === null ? '–' : `${(100 * rate).toFixed(1)} %`;
}
