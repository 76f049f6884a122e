import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { fernId, fernRow, firstRowLine, mossId, mossRow, tableHeader } from '../core/paperTable.ts';
import { onRealPapers, realPaperFile } from '../core/realPapers.ts';
import { buildProgram, filesOf, lectern, lecternIntoHead } from './lectern.ts';

interface ExportedPaper {
  readonly id: string;
  readonly citationKey: string;
  readonly title: string;
  readonly authors: readonly { readonly family: string }[];
  readonly abstract?: readonly { readonly kind: string; readonly text: string }[];
  readonly sections?: readonly { readonly heading: string }[];
  readonly source: { readonly file: string; readonly line: number };
  readonly problems?: readonly { readonly line: number; readonly column: number }[];
}

const file = filesOf({
  'one.txt': `${tableHeader}${mossRow}\nno row\n`,
  'two.txt': `${tableHeader}${fernRow}\n${mossRow}\n`,
  'many.txt': `${tableHeader}${Array.from({ length: 3000 }, (_, index) => `Reed_Wave_${index}_CVPR_2020 | a | b |\n`).join('')}`,
});
before(buildProgram);

const papersOf = (output: string): ExportedPaper[] => JSON.parse(output) as ExportedPaper[];

test('papers of several files are one array, each paper once, problems on standard error', async () => {
  const { status, output, errors } = await lectern('export', file('one.txt'), file('two.txt'));
  assert.equal(status, 0);
  assert.deepEqual(
    papersOf(output).map(({ id, source }) => [id, source]),
    [
      [mossId, { file: 'one.txt', line: firstRowLine }],
      [fernId, { file: 'two.txt', line: firstRowLine }],
    ],
  );
  assert.equal(
    errors,
    `${file('one.txt')}:${firstRowLine + 1}:1: warning: This line is no row of the table and was left out: it does not begin with a paper ID.\n`,
  );
});

test('a file that cannot be read does not keep the others from being printed', async () => {
  const { status, output, errors } = await lectern('export', file('absent.txt'), file('two.txt'));
  assert.equal(status, 1);
  assert.equal(papersOf(output).length, 2);
  assert.match(errors, /absent\.txt: There is no such file\./);
});

test('--format markdown prints one document a paper', async () => {
  const { status, output } = await lectern('export', file('two.txt'), '--format', 'markdown');
  assert.equal(status, 0);
  assert.match(output, /^# Listening to Ice With Few Microphones\n\nFern · ICCV 2019\n\n- ID: /);
  assert.match(
    output,
    /\n\n# Tidal Clocks for Slow Cameras\n\n[^]*\n## 1 Introduction\n\nA harbour wall keeps time\.\n/,
  );
});

test('a reader that stops reading is no fault', async () => {
  const { status, output, errors } = await lecternIntoHead('export', file('many.txt'));
  assert.deepEqual([status, errors], [0, '']);
  assert.ok(output.startsWith('['));
});

test('the real file exports as 100 papers with 1 problem', onRealPapers, async () => {
  const { status, output, errors } = await lectern('export', realPaperFile, '--format', 'json');
  assert.equal(status, 0);
  const papers = papersOf(output);
  assert.equal(papers.length, 100);
  assert.equal(new Set(papers.map(({ citationKey }) => citationKey)).size, 100);
  assert.equal(papers.filter(({ abstract }) => abstract).length, 99);
  assert.ok(papers.every(({ source }) => source.file === 'cvpr2023.txt'));
  assert.deepEqual(
    papers.flatMap(({ problems = [] }) => problems.map(({ line, column }) => [line, column])),
    [[111, 80]],
  );
  const [problem, ...others] = errors.trim().split('\n');
  assert.ok(problem?.startsWith(`${realPaperFile}:111:80: warning: `), errors);
  assert.deepEqual(others, []);
});

test('the real file exports as Markdown, a heading a paper', onRealPapers, async () => {
  const { status, output } = await lectern('export', realPaperFile, '-f', 'markdown');
  assert.equal(status, 0);
  assert.equal(output.match(/^# /gm)?.length, 100);
});

test('--output writes the file, of text and of bytes, and prints nothing', async () => {
  for (const format of ['csv', 'parquet']) {
    const target = file(`written.${format}`);
    const { status, output } = await lectern('export', file('two.txt'), '--format', format, '--output', target);
    assert.equal(status, 0);
    assert.equal(output, '');
    assert.ok(readFileSync(target).includes(fernId), format);
  }
});

test('--output says why a file cannot be written', async () => {
  const { status, errors } = await lectern('export', file('two.txt'), '--output', file('absent/written.json'));
  assert.equal(status, 1);
  assert.match(errors, /written\.json: There is no such file\./);
});
