import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assignKeys } from '../../../src/core/merging/assignKeys.ts';
import { mossId, noPauses } from '../paperTable.ts';
import { merge, type RowsOfFiles } from './someRows.ts';

async function keysOf(rows: RowsOfFiles): Promise<Record<string, string>> {
  const { papers } = await merge(rows);
  const keys = await assignKeys(papers, noPauses());
  return Object.fromEntries(
    papers.map(({ id }, index) => [id, [keys[index]?.key, ...(keys[index]?.others ?? [])].join(' ')]),
  );
}

const text = { abstract: 'Tides.', introduction: '' };
const fields = { title: 'Tidal Clocks for Slow Cameras', authors: [{ family: 'Moss' }], year: 2021 };

test('an ID of the grammar tells the key, whatever a file says of the title', async () => {
  const further = { id: mossId, fields: { title: 'Clocks, Tidal', authors: [{ family: 'Müller' }], year: 2022 } };
  assert.deepEqual(await keysOf({ a: [{ id: mossId }] }), { [mossId]: 'moss2021tidal' });
  assert.deepEqual(await keysOf({ b: [further], a: [{ id: mossId }] }), { [mossId]: 'moss2021tidal' });
});

test('a paper with a text keeps its key when a file without texts comes, before it or behind it', async () => {
  const read = [{ id: mossId, text }];
  const index = [{ id: 'Moss_Tidal_Gates_CVPR_2021' }, { id: mossId }];
  for (const files of [
    { read, index },
    { index, read },
  ]) {
    assert.deepEqual(await keysOf(files), { [mossId]: 'moss2021tidal', Moss_Tidal_Gates_CVPR_2021: 'moss2021tidalb' });
  }
});

test('the key of a bibliography goes before, and the one that the paper had without it stays its own', async () => {
  const bibliography = [{ id: 'Moss_21', fields: { ...fields, citationKey: 'Moss_21' } }];
  const table = [{ id: mossId }, { id: 'Moss_Tidal_Gates_CVPR_2021' }];
  assert.deepEqual(await keysOf({ table, bibliography }), {
    [mossId]: 'Moss_21 moss2021tidal',
    Moss_Tidal_Gates_CVPR_2021: 'moss2021tidalb',
  });
  assert.deepEqual(await keysOf({ bibliography }), { Moss_21: 'Moss_21' });
});

test('a key that a bibliography gives is not given to another paper', async () => {
  const other = { title: 'Of Dunes', authors: [{ family: 'Fern' }], citationKey: 'moss2021tidal' };
  assert.deepEqual(await keysOf({ a: [{ id: mossId, text }], b: [{ id: 'dunes', fields: other }] }), {
    [mossId]: 'moss2021tidalb',
    dunes: 'moss2021tidal',
  });
});
