import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findColumns } from '../../../../src/core/readers/columns/findColumns.ts';
import { fernId, mossId } from '../../paperTable.ts';

const rolesOf = (
  ...[names, samples = [], chosen = []]: [readonly string[], unknown[][]?, Parameters<typeof findColumns>[2]?]
) => findColumns(names, samples, chosen).map(({ role }) => role);

for (const [what, names, roles] of [
  ['plain names', ['id', 'title', 'authors', 'abstract'], ['id', 'title', 'authors', 'abstract']],
  ['other spellings', ['Paper ID', 'paper_title', 'authorNames', 'ABSTRACT'], ['id', 'title', 'authors', 'abstract']],
  [
    'the arXiv snapshot',
    [
      'id',
      'submitter',
      'authors',
      'title',
      'journal-ref',
      'doi',
      'categories',
      'abstract',
      'update_date',
      'authors_parsed',
    ],
    ['id', 'more', 'more', 'title', 'venue', 'doi', 'keywords', 'abstract', 'year', 'authors'],
  ],
  ['several links', ['title', 'pdf_url', 'code', 'Project Page'], ['title', 'links', 'links', 'links']],
  ['two for one role', ['source', 'venue', 'date', 'year'], ['more', 'venue', 'more', 'year']],
  ['names of prototypes', ['__proto__', 'constructor', 'toString'], ['more', 'more', 'more']],
] as const) {
  test(`columns with ${what} are told by their names`, () => {
    assert.deepEqual(rolesOf(names), roles);
  });
}

test('a column that is called title and holds IDs is the ID', () => {
  const columns = findColumns(
    ['title', 'abstract'],
    [
      [mossId, 'One.'],
      [fernId, 'Two.'],
    ],
  );
  assert.deepEqual(columns[0], { name: 'title', role: 'id', by: 'content' });
  assert.deepEqual(
    rolesOf(
      ['id', 'title'],
      [
        ['1', mossId],
        ['2', fernId],
      ],
    ),
    ['more', 'id'],
  );
  assert.deepEqual(rolesOf(['id', 'title'], [[mossId, mossId]]), ['id', 'title']);
});

test('columns without names are told by what stands in them', () => {
  const row = [
    mossId,
    'Tidal clocks for slow cameras',
    'Ada Moss, Bo Fern',
    '2021',
    '10.1000/182',
    'https://example.org/x',
    `Tides are slow clocks. ${'We read them with a camera. '.repeat(20)}`,
    '1. Introduction A harbour wall keeps time.',
    '17',
  ];
  assert.deepEqual(
    rolesOf(
      row.map(() => ''),
      [row, row],
    ),
    ['id', 'title', 'authors', 'year', 'doi', 'links', 'abstract', 'introduction', 'more'],
  );
});

test('what a person chooses goes before all names', () => {
  const chosen = [
    { name: 'Tagline', role: 'title' },
    { name: 'title', role: 'more' },
  ] as const;
  assert.deepEqual(rolesOf(['title', 'TAGLINE', 'id'], [], chosen), ['more', 'title', 'id']);
});
