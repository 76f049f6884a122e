import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { fernRow, mossId, mossRow, tableHeader } from '../core/paperTable.ts';
import { onRealPapers, realPaperFile } from '../core/realPapers.ts';
import { buildProgram, filesOf, lectern } from './lectern.ts';

const waves = Array.from({ length: 7 }, (_, index) => `Reed_Wave_${index}_CVPR_2020 | a | b |`);
const file = filesOf({ 'papers.txt': `${tableHeader}${[mossRow, fernRow, ...waves].join('\n')}\nno row\nMoss` })(
  'papers.txt',
);
before(buildProgram);

for (const [what, id] of [
  ['its ID', mossId],
  ['the beginning of its ID', 'Moss_Tid'],
  ['its citation key', 'moss2021tidal'],
] as const) {
  test(`a paper is shown by ${what}, and problems of other rows are not told`, async () => {
    const { status, output, errors } = await lectern('show', file, id);
    assert.deepEqual([status, errors], [0, '']);
    assert.match(output, /^Tidal Clocks for Slow Cameras\n\nMoss · CVPR 2021\n\nMoss_Tidal_/);
    assert.match(
      output,
      /\n\nAbstract\n\nTides are slow clocks\. [^]*\n\n1 Introduction\n\nA harbour wall keeps time\.\n$/,
    );
  });
}

test('a beginning that several IDs have is answered with the IDs, five at most', async () => {
  const { status, output, errors } = await lectern('show', file, 'Reed');
  assert.deepEqual([status, output], [1, '']);
  assert.match(
    errors,
    /^"Reed" is the beginning of 7 IDs:\n {2}Reed_Wave_0_CVPR_2020\n(?: {2}Reed.*\n){4} {2}and 2 more\n$/,
  );
});

test('an unknown ID is told with the file', async () => {
  assert.deepEqual(await lectern('show', file, 'Whale'), {
    status: 1,
    output: '',
    errors: `${file} has no paper with the ID "Whale".\n`,
  });
});

test('a paper of the real file is shown, the one without text too', onRealPapers, async () => {
  const jin = await lectern('show', realPaperFile, 'Jin_DNF');
  assert.equal(jin.status, 0);
  assert.match(jin.output, /\n\nJin · CVPR 2023\n\n/);
  const ahn = await lectern('show', realPaperFile, 'Ahn_');
  assert.equal(ahn.status, 0);
  assert.match(ahn.output, /The paper file has no text for this paper\.\n$/);
});
