import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { MentionKind } from '../../../../src/core/mentions/mention.ts';
import { PaperNames } from '../../../../src/core/mentions/resolution/paperNames.ts';
import type { Resolution } from '../../../../src/core/mentions/resolution/resolution.ts';
import type { Paper } from '../../../../src/core/paper.ts';
import { noPauses } from '../../paperTable.ts';
import { onRealPapers, realPaperIndex } from '../../realPapers.ts';
import { samplePaper } from '../../render/samplePaper.ts';

function paper(id: string, citationKey: string, identifiers: Pick<Paper, 'doi' | 'arxiv'> = {}): Paper {
  return { ...samplePaper, id, citationKey, ...identifiers };
}

const moss = paper('Moss_Tidal_Clocks_for_Slow_Cameras_CVPR_2021', 'moss2021tidal', {
  doi: '10.1000/Tides.21',
  arxiv: '2101.01234v2',
});
const mossNight = paper('Moss_Tidal_Clocks_at_Night_ICCV_2023', 'moss2023tidal');
const fern = paper('Fern_Listening_to_Ice_With_Few_Microphones_ICCV_2019', 'fern2019listening', {
  arxiv: 'cs/0101012',
});
const muller = paper('Müller_Lamps_in_O’Brien_Rooms_WACV_2020', 'muller2020lamps');
const twice = paper('Moss_Tidal_Clocks_for_Slow_Cameras_CVPR_2021#2', 'moss2021tidalb');
const papers = [moss, mossNight, fern, muller];

async function resolve(
  written: string,
  kind: MentionKind = 'key',
  among: readonly Paper[] = papers,
): Promise<Resolution> {
  return (await PaperNames.build(among, noPauses())).resolve(written, kind);
}

for (const [written, kind, expected] of [
  [moss.id, 'id', moss],
  [moss.id, 'key', moss],
  ['fern2019listening', 'key', fern],
  ['10.1000/tides.21', 'doi', moss],
  ['10.48550/arXiv.2101.01234', 'doi', moss],
  ['2101.01234', 'arxiv', moss],
  ['2101.01234v7', 'arxiv', moss],
  ['cs/0101012v1', 'arxiv', fern],
  [muller.id.normalize('NFD'), 'key', muller],
] as const) {
  test(`${written} (${kind}) is a paper's name`, async () => {
    assert.deepEqual(await resolve(written, kind), { kind: 'exact', paper: expected });
  });
}

for (const [written, reason, expected] of [
  [moss.id.toLowerCase(), 'case', moss],
  ['Muller_Lamps_in_O’Brien_Rooms_WACV_2020', 'case', muller],
  ["Müller_Lamps_in_O'Brien_Rooms_WACV_2020", 'case', muller],
  ['FERN2019Listening', 'case', fern],
  ['Moss_Tidal_Clocks_for_Slow_Cameras', 'ending', moss],
  ['Moss_Tidal_Clocks_for_Slow_Cameras_ICCV_2021', 'ending', moss],
  ['Moss_Tidal_Clocks_for_Slow_Cameras_CVPR_2020', 'ending', moss],
  ['Moss_Tidal_Clocks_for_Slow_Cameras_CVPR_202', 'ending', moss],
  ['Moss_Tidal_Clocks_f', 'beginning', moss],
  ['Fern_Listening', 'beginning', fern],
  ['Fer', 'beginning', fern],
  ['moss2023', 'beginning', mossNight],
  ['Moss_Tidal_Clock_for_Slow_Cameras_CVPR_2021', 'spelling', moss],
  ['Moss_Tidal_Colcks_for_Slow_Cameras_CVPR_2021', 'spelling', moss],
  ['Moos_Tidal_Clocks_for_Slow_Cameras_CVPR_2021', 'spelling', moss],
  ['fren2019listening', 'spelling', fern],
  ['fern2018listening', 'spelling', fern],
] as const) {
  test(`${written} means a paper in spite of its ${reason}`, async () => {
    assert.deepEqual(await resolve(written), { kind: 'inexact', paper: expected, reason });
  });
}

for (const written of ['Moss_Tidal', 'moss', 'moss2022tidal']) {
  test(`${written} could be two papers`, async () => {
    assert.deepEqual(await resolve(written), { kind: 'ambiguous', papers: [moss, mossNight] });
  });
}

for (const [written, kind, nearest] of [
  ['Moss_Tidal_Clokcs_for_Slow_Camera_CVPR_2021', 'key', [moss]],
  ['Smith_Listening_to_Ice_With_Microphones_ECCV_2020', 'key', [fern]],
  ['fern2018ice', 'key', [fern]],
  ['nobody2020nothing', 'key', []],
  ['x', 'key', []],
  ['', 'key', []],
  ['Fe', 'key', []],
  ['10.1000/tides.2', 'doi', []],
  ['2101.01235', 'arxiv', []],
] as const) {
  test(`${written} (${kind}) is unknown, and ${nearest.length} papers are near`, async () => {
    assert.deepEqual(await resolve(written, kind), { kind: 'unknown', nearest });
  });
}

test('rows with the same ID are told apart by their number, and a number too many is forgiven', async () => {
  const rows = [moss, twice];
  assert.deepEqual(await resolve(moss.id, 'id', rows), { kind: 'exact', paper: moss });
  assert.deepEqual(await resolve(twice.id, 'id', rows), { kind: 'exact', paper: twice });
  assert.deepEqual(await resolve(`${moss.id}#2`, 'id'), { kind: 'inexact', paper: moss, reason: 'ending' });
});

test('an empty library knows nothing', async () => {
  assert.deepEqual(await resolve(moss.id, 'id', []), { kind: 'unknown', nearest: [] });
});

const slips: readonly (readonly [string, (id: string) => string])[] = [
  ['as they are', (id) => id],
  ['in capitals', (id) => id.toUpperCase()],
  ['without venue and year', (id) => id.replace(/_CVPR_2023$/, '')],
  ['without a letter in the title', (id) => id.slice(0, 20) + id.slice(21)],
  ['without a letter in the name', (id) => id.slice(0, 1) + id.slice(2)],
];

for (const [how, slip] of slips) {
  test(`the IDs of a whole conference are resolved ${how}`, onRealPapers, async () => {
    const ids = (await readFile(realPaperIndex, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { readonly id: string }).id);
    const all = ids.map((id, index) => paper(id, `key${index}`));
    const names = await PaperNames.build(all, noPauses());
    for (const id of ids) {
      const resolution = names.resolve(slip(id), 'key');
      assert.equal('paper' in resolution ? resolution.paper.id : resolution.kind, id);
    }
  });
}

test('a paper is found by the names that it has in other files, after those that papers have now', async () => {
  const merged: Paper = {
    ...moss,
    aliases: [
      { kind: 'id', name: 'Moss_Tidal_2021' },
      { kind: 'key', name: 'Moss_21' },
      { kind: 'key', name: fern.citationKey },
      { kind: 'doi', name: '10.48550/arXiv.9' },
      { kind: 'arxiv', name: '2102.00009v1' },
    ],
  };
  const among = [merged, fern];
  for (const [written, kind] of [
    ['Moss_Tidal_2021', 'id'],
    ['Moss_21', 'key'],
    ['10.48550/ARXIV.9', 'doi'],
    ['2102.00009', 'arxiv'],
  ] as const) {
    assert.deepEqual(await resolve(written, kind, among), { kind: 'exact', paper: merged });
  }
  assert.deepEqual(await resolve(fern.citationKey, 'key', among), { kind: 'exact', paper: fern });
  assert.deepEqual(await resolve('moss_21', 'key', among), { kind: 'inexact', paper: merged, reason: 'case' });
});
