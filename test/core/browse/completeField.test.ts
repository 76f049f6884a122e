import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeField, withoutIdleField } from '../../../src/core/browse/completeField.ts';
import { FieldValues } from '../../../src/core/browse/fieldValues.ts';
import { paperOf } from './samplePapers.ts';

const values = new FieldValues(
  [
    'Roe_One_CVPR_2023',
    'Roe_Two_ICCV_2021',
    'Rey_Three_CVPR_2021',
    'Österberg_Four_WACV_2024',
    'Van_Hoorn_Five_CVPR_2021',
  ].map((id) => paperOf(id)),
);

function completed(query: string): string[] {
  return completeField(query, values).map((completion) => completion.field);
}

const cases: Readonly<Record<string, readonly string[]>> = {
  'has:': ['has:code', 'has:project', 'has:data', 'has:pdf', 'has:text', 'has:problem', 'has:notes'],
  'fog has:p': ['has:project', 'has:pdf', 'has:problem'],
  'venue:': ['venue:CVPR', 'venue:ICCV', 'venue:WACV'],
  'venue:c': ['venue:CVPR'],
  'year:': ['year:2024', 'year:2023', 'year:2021'],
  'author:r': ['author:Roe', 'author:Rey'],
  '-author:oster': ['-author:Österberg'],
  'author:"van h': ['author:"Van Hoorn"'],
};

for (const [query, fields] of Object.entries(cases)) {
  test(`${query} may go on as ${fields.join(', ')}`, () => {
    assert.deepEqual(completed(query), fields);
  });
}

for (const query of [
  '',
  'ha',
  'has',
  'has:code',
  'has:code ',
  'year:2023',
  'AUTHOR:roe',
  'venue:xyz',
  'behaves:',
  'title:',
]) {
  test(`${JSON.stringify(query)} has nothing to complete`, () => {
    assert.deepEqual(completed(query), []);
  });
}

test('a completion says how many papers it leaves, and leads to a query that is ready for the next word', () => {
  const [first] = completeField('light venue:C', values);
  assert.deepEqual(first, { field: 'venue:CVPR', description: '3 papers', query: 'light venue:CVPR ' });
});

const searched: Readonly<Record<string, string>> = {
  'light has:': 'light',
  'light has:co': 'light',
  'light year:20': 'light',
  'light author:': 'light',
  'light author:ro': 'light author:ro',
  'venue:': '',
};

for (const [query, rest] of Object.entries(searched)) {
  test(`while ${query} is completed, ${JSON.stringify(rest)} is searched`, () => {
    assert.equal(withoutIdleField(query), rest);
  });
}
