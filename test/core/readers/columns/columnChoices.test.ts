import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosenColumns } from '../../../../src/core/readers/columns/chosenColumns.ts';
import { globOfPath, readColumnChoices, withColumnChoice } from '../../../../src/core/readers/columns/columnChoices.ts';

test('what is right in the setting is taken, and the rest is said', () => {
  const setting: unknown = JSON.parse(
    '{ "*.csv": { "Name": "title", "__proto__": "abstract", "Rank": "score", "X": 3 }, "b": "title", "": {} }',
  );
  const { choices, flaws } = readColumnChoices(setting);
  assert.deepEqual(choices, [
    {
      glob: '*.csv',
      columns: [
        { name: 'Name', role: 'title' },
        { name: '__proto__', role: 'abstract' },
      ],
    },
  ]);
  assert.equal(flaws.length, 4);
  assert.match(flaws[0] ?? '', /"\*\.csv": "Rank" can be id, title, .*, not "score"\./);
  assert.match(flaws[2] ?? '', /"b" has to be an object\./);
});

for (const setting of [[], 'title', 7, true]) {
  test(`a setting that is ${JSON.stringify(setting)} chooses nothing and is said`, () => {
    const { choices, flaws } = readColumnChoices(setting);
    assert.deepEqual(choices, []);
    assert.deepEqual(flaws, ['lectern.columns has to be an object.']);
  });
}

test('no setting is no flaw', () => {
  assert.deepEqual(readColumnChoices(undefined), { choices: [], flaws: [] });
});

const matching: readonly (readonly [glob: string, file: string, matches: boolean])[] = [
  ['**/*.csv', 'file:///home/ann/my%20papers/a.csv', true],
  ['*.csv', 'file:///home/ann/a.CSV', true],
  ['papers/a.csv', 'file:///home/ann/papers/a.csv', true],
  ['papers/a.csv', 'file:///home/ann/otherpapers/a.csv', false],
  ['/home/*/a.csv', '/home/ann/a.csv', true],
  ['/ann/a.csv', '/home/ann/a.csv', false],
  ['./a.csv', 'C:\\papers\\a.csv', true],
  ['*.{csv,tsv}', 'vscode-vfs://github/ann/papers/a.tsv', true],
  ['*.json', '/home/ann/a.csv', false],
  [globOfPath('a[1] {x} (y)!.csv'), '/home/ann/a[1] {x} (y)!.csv', true],
  [globOfPath('a*.csv'), '/home/ann/ab.csv', false],
  ['[', '/home/ann/a.csv', false],
];

for (const [glob, file, matches] of matching) {
  test(`the glob ${glob} ${matches ? 'means' : 'does not mean'} ${file}`, () => {
    const columns = [{ name: 'Name', role: 'title' as const }];
    assert.deepEqual(chosenColumns([{ glob, columns }], file), matches ? columns : []);
  });
}

test('of several columns that are to be the title, the last one is; links may be many', () => {
  const first = {
    glob: '*',
    columns: [
      { name: 'A', role: 'title' },
      { name: 'B', role: 'links' },
    ],
  } as const;
  const second = {
    glob: '*.csv',
    columns: [
      { name: 'C', role: 'title' },
      { name: 'D', role: 'links' },
    ],
  } as const;
  const names = chosenColumns([first, second], '/a.csv').map(({ name }) => name);
  assert.deepEqual(names, ['B', 'C', 'D']);
});

test('a new choice takes the place of those for the same role or column, and leaves all else', () => {
  const before = {
    'a.csv': { A: 'title', B: 'authors', C: 'links', D: 'nonsense' },
    'b.csv': { A: 'title' },
  };
  const after = withColumnChoice(before, 'a.csv', { name: 'b', role: 'title' });
  assert.deepEqual(after, { 'b.csv': { A: 'title' }, 'a.csv': { C: 'links', D: 'nonsense', b: 'title' } });
  assert.deepEqual(withColumnChoice('wrong', 'a.csv', { name: 'A', role: 'id' }), { 'a.csv': { A: 'id' } });
});

test('a column called __proto__ can be chosen', () => {
  const after = withColumnChoice(undefined, '*', { name: '__proto__', role: 'title' });
  assert.equal(JSON.stringify(after), '{"*":{"__proto__":"title"}}');
});
