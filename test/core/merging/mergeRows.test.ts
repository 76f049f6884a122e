import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeRows } from '../../../src/core/merging/mergeRows.ts';
import type { PaperFields } from '../../../src/core/paperFields.ts';
import type { PaperRow } from '../../../src/core/readers/paperRow.ts';
import { mossId } from '../paperTable.ts';
import { rowOf } from './someRows.ts';

const located = (file: string, row: Partial<PaperRow>) => ({ file, row: rowOf(row) });

function mergeFields(...fields: readonly [PaperFields, PaperFields]): PaperFields | undefined {
  return mergeRows('x', [located('a', { fields: fields[0] }), located('b', { fields: fields[1] })]).row.fields;
}

const better: readonly (readonly [string, PaperFields, PaperFields])[] = [
  ['a whole title over one that is cut', { title: 'Tidal Clocks for Slow Cameras' }, { title: 'Tidal Clocks for …' }],
  ['a title with its end over one without', { title: 'Tides: A Survey' }, { title: 'Tides' }],
  ['a title in mixed case over capitals', { title: 'Tidal Clocks' }, { title: 'TIDAL CLOCKS' }],
  [
    'the longer list of authors',
    { authors: [{ family: 'Moss' }, { family: 'Fern' }] },
    { authors: [{ family: 'Moss', given: 'Ada' }, { family: 'others' }] },
  ],
  [
    'names in full over initials',
    { authors: [{ family: 'Moss', given: 'Ada' }] },
    { authors: [{ family: 'Moss', given: 'A.' }] },
  ],
  ['a publication over a preprint', { venue: 'Tides', year: 2021 }, { venue: 'arXiv', year: 2020 }],
  ['venue and year over the year alone', { venue: 'Tides', year: 2021 }, { year: 2020 }],
  ['a publisher’s DOI over a preprint’s', { doi: '10.1000/1' }, { doi: '10.48550/arXiv.1' }],
];
for (const [what, good, poor] of better) {
  test(`takes ${what}, whichever file comes first`, () => {
    assert.deepEqual(mergeFields(good, poor), good);
    assert.deepEqual(mergeFields(poor, good), good);
  });
}

test('of equally good values, the first file’s counts', () => {
  assert.deepEqual(mergeFields({ title: 'Tides', arxiv: '1' }, { title: 'Clocks', arxiv: '2' }), {
    title: 'Tides',
    arxiv: '1',
  });
});

test('links, keywords and further fields are united', () => {
  const code = { kind: 'code', url: 'https://github.com/moss/tides' } as const;
  const project = { kind: 'project', url: 'https://moss.org' } as const;
  assert.deepEqual(
    mergeFields(
      { links: [code], keywords: ['Tides'], more: [{ name: '__proto__', value: '1' }] },
      {
        links: [{ kind: 'code', url: 'http://www.github.com/moss/tides/' }, project],
        keywords: ['tides', 'clocks'],
        more: [
          { name: '__proto__', value: '1' },
          { name: 'note', value: '2' },
        ],
      },
    ),
    {
      links: [code, project],
      keywords: ['Tides', 'clocks'],
      more: [
        { name: '__proto__', value: '1' },
        { name: 'note', value: '2' },
      ],
    },
  );
});

test('a preprint tells no venue where the ID has one', () => {
  const merged = mergeRows(mossId, [
    located('a', { id: mossId }),
    located('b', { fields: { arxiv: '2101.1', year: 2020 } }),
  ]);
  assert.deepEqual(merged.row.fields, { arxiv: '2101.1' });
});

test('a paper stands where its text stands, and has the problems of that row; each row keeps its place', () => {
  const problem = { severity: 'warning', message: 'No text.', file: 'a', line: 3, column: 1 } as const;
  const text = { abstract: 'Tides.', introduction: 'A wall.' };
  const { row, file, origins } = mergeRows('moss', [
    located('a', { id: 'moss', line: 3, fields: { title: 'Tides' }, problems: [problem] }),
    located('b', { id: 'b1', line: 7, column: 2, text }),
    located('c', { id: 'c1', idIsMade: true, record: 4, text: { ...text, introduction: '' } }),
  ]);
  assert.deepEqual([file, row.id, row.line, row.column, row.text, row.problems], ['b', 'moss', 7, 2, text, []]);
  assert.deepEqual(origins, [
    { place: { file: 'a', line: 3, column: 1 }, id: 'moss', parts: ['title'] },
    { place: { file: 'b', line: 7, column: 2 }, id: 'b1', parts: ['text'] },
    { place: { file: 'c', line: 1, column: 1, record: 4 }, parts: [] },
  ]);
});

test('without a text, a paper has the problems of all its rows', () => {
  const problem = { severity: 'warning', message: 'No text.', file: 'a', line: 1, column: 1 } as const;
  const merged = mergeRows('x', [located('a', { problems: [problem] }), located('b', { problems: [problem] })]);
  assert.equal(merged.row.problems.length, 2);
});
