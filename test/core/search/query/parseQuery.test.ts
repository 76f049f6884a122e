import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { asksForNotes, parseQuery } from '../../../../src/core/search/query/parseQuery.ts';
import type { Condition } from '../../../../src/core/search/query/query.ts';
import { queryFields, queryOperators } from '../../../../src/core/search/query/queryLanguage.ts';

/** A query in a notation of its own: `title:word`, `"a phrase"`, `year 2020-2023`, alternatives with |, negated with !. */
function read(text: string): string[] {
  return parseQuery(text).map(
    ({ alternatives, isNegated }) => (isNegated ? '!' : '') + alternatives.map(show).join('|'),
  );
}

function show(condition: Condition): string {
  switch (condition.kind) {
    case 'words': {
      const words = condition.isPhrase ? `"${condition.words.join(' ')}"` : condition.words.join(' ');
      return `${condition.field === undefined ? '' : `${condition.field}:`}${words}${condition.isUnfinished ? '*' : ''}`;
    }
    case 'year':
      return `year ${condition.from}-${condition.to}`;
    default:
      return `${condition.kind} ${condition.value}`;
  }
}

describe('a query', () => {
  for (const [text, clauses] of [
    ['', []],
    ['low light', ['low', 'light*']],
    ['low light ', ['low', 'light']],
    ['Low-Light', ['low', 'light*']],
    ['"night vision" dark ', ['"night vision"', 'dark']],
    ['"night vis', ['"night vis"']],
    ['“night vision”', ['"night vision"']],
    ['"night"', ['night']],
    ['nerf -video', ['nerf', '!video']],
    ['nerf -low-light', ['nerf', '!"low light"']],
    ['nerf -"night vision"', ['nerf', '!"night vision"']],
    ['author:jiang federated ', ['authors:jiang', 'federated']],
    ['title:"point cloud" intro:robot abstract:a ', ['title:"point cloud"', 'introduction:robot', 'abstract:a']],
    ['venue:CVPR year:2023', ['venue cvpr', 'year 2023-2023']],
    ['year:2020..2023 year:2020.. year:..2020 ', ['year 2020-2023', 'year 2020-9999', 'year 0-2020']],
    ['id:Jin_DNF has:Code -has:pdf ', ['id jin_dnf', 'has code', '!has pdf']],
    ['nerf OR splatting fast ', ['nerf|splatting', 'fast']],
    ['venue:CVPR OR venue:ICCV', ['venue cvpr|venue iccv']],
    ['OR nerf OR', ['nerf']],
    ['colour:red has:wings year:soon ', ['colour', 'red', 'has', 'wings', 'year', 'soon']],
    ['don’t e-mail@x.org ', ['dont', 'e', 'mail', 'x', 'org']],
    ['- "" : -', []],
  ] as const) {
    test(`"${text}" asks for ${clauses.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(read(text), clauses);
    });
  }

  test('is read from any text, in no more parts than anybody types', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        assert.ok(parseQuery(text).length <= 32);
      }),
    );
    assert.ok(parseQuery('*'.repeat(1000)).length === 0);
    assert.ok(parseQuery('word '.repeat(500)).length === 32);
  });

  test('means what its description says: every example is read as its field or operator', () => {
    for (const { name, example } of queryFields) {
      const [clause] = parseQuery(example);
      const [condition] = clause?.alternatives ?? [];
      const isOfField = condition?.kind !== 'words' || condition.field !== undefined;
      assert.ok(condition && isOfField && example.startsWith(`${name}:`), example);
    }
    assert.deepEqual(
      queryOperators.map(({ example }) => read(`${example} `).join(', ')),
      ['low, light', '"night vision"', '!video', '!has notes', 'nerf|splatting'],
    );
  });
});

test('a query asks for notes by its field alone, in whatever part', () => {
  assert.deepEqual(
    ['-has:notes', 'fog Has:Notes', 'x OR has:notes', 'has notes', '"has:notes"', 'has:code', ''].map(asksForNotes),
    [true, true, true, false, false, false, false],
  );
});
