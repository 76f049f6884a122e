import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { fernId, fernRow, mossId, mossRow, tableHeader } from '../core/paperTable.ts';
import { onRealPapers, realPaperFile } from '../core/realPapers.ts';
import { buildProgram, filesOf, lectern } from './lectern.ts';

interface Answer {
  readonly query: string;
  readonly ms: number;
  readonly results: readonly { readonly id: string; readonly score: number }[];
}

const file = filesOf({
  'papers.txt': `${tableHeader}${mossRow}\n${fernRow}\nno row\n`,
  'queries.txt': 'tidal clocks\r\n\nfern\nwhale\n',
});
before(buildProgram);

function answersOf(output: string): Answer[] {
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
}

test('rows tell ID, title, origin and the sentence that matches', async () => {
  assert.deepEqual(await lectern('search', file('papers.txt'), 'harbour', 'wall'), {
    status: 0,
    output: `${mossId}\n  Tidal Clocks for Slow Cameras (Moss · CVPR 2021)\n  introduction: A harbour wall keeps time.\n`,
    errors: '',
  });
});

test('nothing found prints nothing', async () => {
  assert.deepEqual(await lectern('search', file('papers.txt'), 'whale'), { status: 0, output: '', errors: '' });
});

test('what asks for notes is answered as without any, and told so', async () => {
  const { status, output, errors } = await lectern('search', file('papers.txt'), 'has:notes');
  assert.deepEqual([status, output], [0, '']);
  assert.equal(errors, 'has:notes: the command line knows no notes, so no paper has any.\n');
});

test('--json prints one object with the query, its time, and scored results', async () => {
  const { status, output } = await lectern('search', file('papers.txt'), 'slow', '--json');
  assert.equal(status, 0);
  const [answer, ...others] = answersOf(output);
  assert.ok(answer);
  assert.deepEqual(Object.keys(answer), ['query', 'ms', 'results']);
  assert.equal(answer.query, 'slow');
  assert.equal(typeof answer.ms, 'number');
  assert.deepEqual(
    answer.results.map(({ id, score }) => [id, score > 0]),
    [[mossId, true]],
  );
  assert.deepEqual(others, []);
});

test('--queries answers each line of a file, blank lines left out', async () => {
  const { status, output } = await lectern('search', file('papers.txt'), '--queries', file('queries.txt'), '--json');
  assert.equal(status, 0);
  assert.deepEqual(
    answersOf(output).map(({ query, results }) => [query, results.map(({ id }) => id)]),
    [
      ['tidal clocks', [mossId]],
      ['fern', [fernId]],
      ['whale', []],
    ],
  );
});

test('a file of queries that is not there is told', async () => {
  const { status, output, errors } = await lectern('search', file('papers.txt'), '--queries', file('absent.txt'));
  assert.deepEqual([status, output], [1, '']);
  assert.match(errors, /absent\.txt: There is no such file\.\n$/);
});

test('--limit bounds the answer on the real file', onRealPapers, async () => {
  const { output } = await lectern('search', realPaperFile, 'network', '--limit', '3', '--json');
  assert.equal(answersOf(output)[0]?.results.length, 3);
  const { output: rows } = await lectern('search', realPaperFile, 'decuple feedbak', '-n', '1');
  assert.match(rows, /^Jin_DNF_/);
});
