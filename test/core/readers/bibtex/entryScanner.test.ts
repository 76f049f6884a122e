import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { entriesOf, type ScannedPiece } from '../../../../src/core/readers/bibtex/entryScanner.ts';

const fixture = await readFile(new URL('../../../fixtures/bibliographies/tides.bib', import.meta.url), 'utf8');

async function scan(...pieces: readonly string[]): Promise<ScannedPiece> {
  const found: ScannedPiece[] = [];
  async function* text(): AsyncGenerator<string> {
    yield* pieces;
    await Promise.resolve();
  }
  for await (const piece of entriesOf(text())) {
    found.push(piece);
  }
  return {
    entries: found.flatMap(({ entries }) => entries),
    problems: found.flatMap(({ problems }) => problems),
  };
}

async function keysAndProblems(text: string): Promise<unknown[]> {
  const { entries, problems } = await scan(text);
  return [
    entries.map(({ entry }) => entry.key),
    [...entries.flatMap((scanned) => scanned.problems), ...problems].map(
      ({ severity, line, column }) => `${severity} ${line}:${column}`,
    ),
  ];
}

test('entries are the same however the text is cut into pieces', async () => {
  const whole = await scan(fixture);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: fixture.length }), { maxLength: 12 }), async (cuts) => {
      const ends = [0, ...cuts.toSorted((one, other) => one - other), fixture.length];
      const pieces = ends.slice(1).map((end, index) => fixture.slice(ends[index], end));
      assert.deepEqual(await scan(...pieces), whole);
    }),
    { numRuns: 60 },
  );
  assert.deepEqual(await scan(...fixture), whole);
});

test('any text is read to its end, and what follows it at the beginning of a line is found', async () => {
  const signs = fc.constantFrom(
    '@',
    'a',
    '{',
    '}',
    '"',
    ',',
    '=',
    '#',
    '%',
    '\\',
    '(',
    ')',
    ' ',
    '\n',
    '@misc{b, ',
    '1',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(signs, { maxLength: 40 }), async (parts) => {
      const { entries } = await scan(`${parts.join('')}\n@misc{last, title = {Last}}`);
      assert.deepEqual(entries.at(-1)?.entry.key, 'last');
    }),
    { numRuns: 400 },
  );
});

for (const [what, text, expected] of [
  ['a quotation mark that is never closed', '@misc{a, title = "Tide}\n}\n@misc{b, note = 1}', [['b'], ['error 1:18']]],
  ['a brace that is never closed', '@misc{a,\n title = {Tide {a\n}\n\n@misc{b, note = 1}', [['b'], ['error 2:10']]],
  [
    'a value that goes on over the next fields',
    '@misc{a,\n title = {A {Tide},\n year = {2000}\n}\n@misc{b, note = 1}',
    [['b'], ['error 2:10']],
  ],
  [
    'an entry without its last brace, which is kept',
    '@misc{a, title = {Tide}\n@misc{b, note = 1}',
    [['a', 'b'], ['warning 1:1']],
  ],
  [
    'a brace too many, which ends the entry',
    '@misc{a, title = {Tide}}, year = 2000}\n@misc{b, note = 1}',
    [['a', 'b'], ['warning 1:24']],
  ],
  ['a broken last entry', '@misc{a, note = 1}\n@misc{b, note = {', [['a'], ['error 2:17']]],
  ['a broken string', '@string{a = {tide}\n\n@misc{b, note = 1}', [['b'], []]],
  ['a value that is missing', '@misc{a, title = , note = 1}', [['a'], ['warning 1:18']]],
  ['a field without a value', '@misc{a, title, note = 1}', [['a'], ['warning 1:10']]],
  ['a value without braces', '@misc{a, title = A tide, note = 1}', [['a'], ['information 1:18']]],
  ['an entry without a key', '@misc{title = {Tide}}', [[''], ['warning 1:7']]],
  ['a comment that is never closed', '@comment{ tides\n@misc{b, note = 1}', [['b'], []]],
] as const) {
  test(`${what}: entries and problems`, async () => {
    assert.deepEqual(await keysAndProblems(text), expected);
  });
}

test('braces and quotation marks behind a backslash are forgiven where the entry cannot be read otherwise', async () => {
  const { entries, problems } = await scan('@misc{a, title = {Set \\{ of}, note = "G\\"odel"}\n@misc{b, note = 1}');
  assert.deepEqual(entries[0]?.entry.fields, [
    { name: 'title', value: 'Set \\{ of' },
    { name: 'note', value: 'G\\"odel' },
  ]);
  assert.deepEqual([entries.length, problems], [2, []]);
});

test('an address and a line that is commented out begin no entry', async () => {
  assert.deepEqual(
    await keysAndProblems('Write to ada@misc{x.org}.\n% @misc{old, note = 1}\n@misc{a, note = {b\n@c}}'),
    [['a'], []],
  );
});

test('places count every kind of line break, and columns in UTF-16', async () => {
  const { entries } = await scan('é\r\n\r𝕏 @misc{a, note = {\r\n}}\n\n @misc{b, note = 1}');
  assert.deepEqual(
    entries.map(({ entry }) => [entry.line, entry.column]),
    [
      [3, 10],
      [6, 8],
    ],
  );
});

test('an entry that never ends is left out once it is too long, and the next is read', async () => {
  const long = 'x'.repeat(1_000_000);
  const { entries, problems } = await scan(
    '@misc{a, title = {',
    ...Array<string>(17).fill(long),
    '\n@misc{b, note = 1}',
  );
  assert.deepEqual(
    [entries.map(({ entry }) => entry.key), problems.map(({ message }) => message)],
    [['b'], ['This entry is left out: it is longer than 16,000,000 characters, or never closed.']],
  );
});
