import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PaperFields } from '../../../src/core/paperFields.ts';
import { mossId } from '../paperTable.ts';
import { merge, mergedPlaces } from './someRows.ts';

const text = { abstract: 'Tides are slow.', introduction: '' };
const title = 'Tidal Clocks for Slow Cameras';
const ada = { family: 'Moss', given: 'Ada' };

test('rows with the same ID are one paper', async () => {
  assert.deepEqual(await mergedPlaces({ a: [{ id: mossId }, { id: 'other' }], b: [{ id: mossId }] }), [
    [mossId, 'a:1', 'b:1'],
    ['other', 'a:2'],
  ]);
});

test('an ID that means another paper in another file stays another paper', async () => {
  const { papers, problems } = await merge({
    'a.bib': [{ id: 'smith2020', fields: { title: 'A Survey of Sand' } }],
    'b.bib': [{ id: 'smith2020', fields: { title: 'Listening to Ice With Few Microphones' } }],
    'c.bib': [{ id: 'smith2020', fields: { title: 'A survey of sand and salt' } }, { id: 'smith2020#2' }],
  });
  assert.deepEqual(
    papers.map(({ id, rows }) => [id, ...rows.map(({ file }) => file)]),
    [
      ['smith2020', 'a.bib', 'c.bib'],
      ['smith2020#3', 'b.bib'],
      ['smith2020#2', 'c.bib'],
    ],
  );
  assert.deepEqual(
    problems.map(({ severity, message, file, line }) => [severity, message, file, line]),
    [
      [
        'warning',
        'Another file has the ID smith2020 for another paper; this one is listed as smith2020#3.',
        'b.bib',
        1,
      ],
    ],
  );
});

test('an ID that breaks off at the end of its file is that of the only paper whose ID begins so', async () => {
  const cut = 'Moss_Tidal_Clocks_for_Slow_Cam';
  const { papers, problems } = await merge({
    'a.txt': [{ id: 'Fern_Ice_in_Spring_ICCV_2019', text }, { id: cut }],
    'b.txt': [{ id: mossId }, { id: 'Moss_Dunes_at_Night_CVPR_2021' }],
  });
  assert.deepEqual(papers.map(({ id, rows }) => [id, rows.length]).slice(0, 2), [
    ['Fern_Ice_in_Spring_ICCV_2019', 1],
    [mossId, 2],
  ]);
  assert.deepEqual(
    problems.map(({ message, file, line }) => [message, file, line]),
    [[`The ID goes on as ${mossId} in b.txt, line 1: the paper is described from there.`, 'a.txt', 2]],
  );
  assert.deepEqual(papers[1]?.problems, problems);
});

for (const [reason, rows] of [
  [
    'begins several IDs',
    { a: [{ id: 'Moss_Tidal_Clocks' }], b: [{ id: mossId }, { id: 'Moss_Tidal_Clocks_in_Fog_CVPR_2020' }] },
  ],
  ['is not at the end of its file', { a: [{ id: 'Moss_Tidal_Clocks' }, { id: 'z' }], b: [{ id: mossId }] }],
  ['has a text behind it', { a: [{ id: 'Moss_Tidal_Clocks', text }], b: [{ id: mossId }] }],
  ['is too short', { a: [{ id: 'Moss_Tidal' }], b: [{ id: mossId }] }],
] as const) {
  test(`an ID that ${reason} is not taken for the beginning of another`, async () => {
    assert.equal((await merge(rows)).papers.length, rows.a.length + rows.b.length);
  });
}

const same: readonly (readonly [string, PaperFields, PaperFields])[] = [
  ['DOI', { title: 'Tides', doi: '10.1000/AB' }, { title: 'Of Clocks', doi: '10.1000/ab' }],
  [
    'DOI in a link',
    { title: 'T', doi: '10.1000/ab' },
    { title: 'U', links: [{ kind: 'doi', url: 'https://doi.org/10.1000/ab' }] },
  ],
  ['arXiv ID', { title: 'T', arxiv: '2301.12345v2' }, { title: 'U', doi: '10.48550/arXiv.2301.12345' }],
  [
    'title and author',
    { title, authors: [ada] },
    { title: 'TIDAL clocks: for slow cameras.', authors: [{ family: 'Moss' }] },
  ],
  ['title and author with particles', { title, authors: [{ family: 'van Moss' }] }, { title, authors: [ada] }],
  [
    'title, author and neighbouring years',
    { title, authors: [ada], year: 2020 },
    { title, authors: [ada], year: 2021 },
  ],
  [
    'title and author, one with a preprint’s DOI',
    { title, authors: [ada], doi: '10.48550/arXiv.1' },
    { title, authors: [ada], doi: '10.1/2' },
  ],
  ['title, where one has no author', { title }, { title, authors: [ada] }],
  [
    'title with and without TeX',
    { title: 'The (ML)$^2$P Encoder & More', authors: [ada] },
    { title: 'The (ML)2P Encoder and More', authors: [ada] },
  ],
];
for (const [what, one, other] of same) {
  test(`rows with the same ${what} are one paper`, async () => {
    const { papers, problems } = await merge({ a: [{ id: 'x', fields: one }], b: [{ id: 'y', fields: other }] });
    assert.deepEqual([papers.length, problems], [1, []]);
  });
}

const different: readonly (readonly [string, PaperFields, PaperFields])[] = [
  ['first author', { title, authors: [ada] }, { title, authors: [{ family: 'Fern' }, ada] }],
  ['year', { title, authors: [ada], year: 2019 }, { title, authors: [ada], year: 2021 }],
  ['DOI', { title, authors: [ada], doi: '10.1000/1' }, { title, authors: [ada], doi: '10.1000/2' }],
  ['title', { title, authors: [ada] }, { title: `${title} II`, authors: [ada] }],
];
for (const [what, one, other] of different) {
  test(`rows that differ in ${what} are two papers`, async () => {
    assert.equal((await merge({ a: [{ id: 'x', fields: one }], b: [{ id: 'y', fields: other }] })).papers.length, 2);
  });
}

test('the title that an ID cuts is the only one that begins so', async () => {
  const id = 'Moss_Tidal_Clocks_for_Slow_Cameras_and_Quick_Eyes_on_Rough_CVPR_2021';
  const whole = 'Tidal Clocks for Slow Cameras, and Quick Eyes on Rough Seas';
  const row = (name: string, full: string) => ({ id: name, fields: { title: full, authors: [ada] } });
  assert.deepEqual(await mergedPlaces({ a: [{ id }], b: [row('moss21', whole)] }), [[id, 'a:1', 'b:1']]);
  const two = [row('moss21', whole), row('moss22', whole.replace('Seas', 'Roads'))];
  assert.equal((await mergedPlaces({ a: [{ id }], b: two })).length, 3);
});

test('what a file has twice under different IDs stays two papers, and is named', async () => {
  const fields = { title, authors: [ada], doi: '10.1000/1' };
  const { papers, problems } = await merge({
    'a.csv': [
      { id: 'one', fields },
      { id: 'two', fields },
      { id: 'three', fields: { title, authors: [ada] } },
    ],
    'b.csv': [{ id: 'four', fields }],
  });
  assert.deepEqual(
    papers.map(({ id, rows }) => [id, rows.length]),
    [
      ['one', 2],
      ['two', 1],
      ['three', 1],
    ],
  );
  assert.deepEqual(
    problems.map(({ severity, file, line, message }) => [severity, file, line, message]),
    [
      ['information', 'a.csv', 2, 'A paper with the same DOI stands on line 1 already, as one. Both are listed.'],
      [
        'information',
        'a.csv',
        3,
        'A paper with the same title and first author stands on line 1 already, as one. Both are listed.',
      ],
    ],
  );
});

test('a row that repeats an ID is named by the reader of the file alone', async () => {
  const fields = { title, authors: [ada], doi: '10.1000/1' };
  assert.deepEqual(
    (
      await merge({
        a: [
          { id: 'one', fields },
          { id: 'one#2', fields },
        ],
      })
    ).problems,
    [],
  );
});

test('a DOI that a file gives to many papers says nothing', async () => {
  const row = (id: string, full: string) => ({ id, fields: { title: full, doi: '10.1000/proceedings' } });
  const { papers } = await merge({
    a: [row('a1', 'Tidal Clocks'), row('a2', 'Listening to Ice')],
    b: [row('b1', 'Sand Storms'), row('b2', 'Listening to ice')],
  });
  assert.equal(papers.length, 4);
});

test('a paper has the ID that notes are likeliest to use', async () => {
  const fields = { title, authors: [ada], year: 2021 };
  const made = { id: 'Moss_Tidal_Clocks_for_Slow_Cameras_2021', idIsMade: true as const, fields };
  assert.equal((await merge({ a: [made], b: [{ id: 'moss21', fields }] })).papers[0]?.id, 'moss21');
  assert.equal((await merge({ a: [{ id: '17', fields }], b: [{ id: 'moss21', fields }] })).papers[0]?.id, 'moss21');
  assert.equal((await merge({ a: [{ id: 'moss21', fields }], b: [{ id: mossId }] })).papers[0]?.id, mossId);
  assert.equal((await merge({ a: [{ id: 'first', fields }], b: [{ id: 'other', fields }] })).papers[0]?.id, 'first');
});

test('many papers with one title, and many with one DOI, take no longer than others', async () => {
  const rows = (file: string, fields: PaperFields) =>
    Array.from({ length: 20_000 }, (_, index) => ({ id: `${file}${index}`, fields }));
  for (const fields of [
    { title, authors: [ada] },
    { title, doi: '10.1000/1' },
  ]) {
    const { papers } = await merge({ a: rows('a', fields), b: rows('b', fields) });
    assert.equal(new Set(papers.map(({ id }) => id)).size, papers.length);
  }
});
