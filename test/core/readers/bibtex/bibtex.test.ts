import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { PaperRow } from '../../../../src/core/readers/paperRow.ts';
import { readPaperFile } from '../../../../src/core/readers/readPaperFile.ts';
import { bytesInMemory } from '../../../../src/core/readers/source/byteSource.ts';
import { noPauses, read } from '../../paperTable.ts';

const fixture = await readFile(new URL('../../../fixtures/bibliographies/tides.bib', import.meta.url), 'utf8');

function withId(rows: readonly PaperRow[], id: string): PaperRow {
  const row = rows.find((candidate) => candidate.id === id);
  assert.ok(row, `no row ${id}`);
  return row;
}

test('an entry becomes a paper with its key as ID and citation key, and all that it says', async () => {
  const { form, rows } = await read(fixture, 'tides.bib');
  assert.equal(form, 'BibTeX');
  assert.deepEqual(withId(rows, 'moss2021clocks'), {
    id: 'moss2021clocks',
    line: 8,
    column: 16,
    fields: {
      title: 'Tidal Clocks for DNF Cameras: α-Waves at 10 km',
      authors: [
        { family: 'Moss', given: 'Ada' },
        { family: 'van der Lane', given: 'Jörg' },
        { family: 'Institute of Tides, North' },
        { family: 'Quill Jr.', given: 'Bo' },
      ],
      venue: 'Proceedings of the Tidal Workshop',
      year: 2021,
      doi: '10.1000/tide.21',
      arxiv: '2101.01234v2',
      keywords: ['tides', 'slow cameras'],
      links: [{ kind: 'other', url: 'https://example.org/~moss/a_b' }],
      more: [
        { name: 'entrytype', value: 'inproceedings' },
        { name: 'month', value: 'June' },
        { name: 'pages', value: '12–34' },
        { name: 'eprinttype', value: 'arXiv' },
        { name: 'foo_bar', value: '3 feet' },
      ],
      citationKey: 'moss2021clocks',
    },
    text: { abstract: 'We watch the tide. It is slow—but sure.', introduction: '' },
    problems: [],
  });
});

test('missing commas lose nothing and are told', async () => {
  const { rows } = await read(fixture, 'tides.bib');
  const { fields, problems } = withId(rows, 'quill20hidden');
  assert.deepEqual(
    [fields?.title, fields?.authors, fields?.venue, fields?.arxiv, fields?.year],
    ['Café Études', [{ family: 'Quill', given: 'Bo' }], 'arXiv', '2002.00002', 2020],
  );
  assert.deepEqual(
    problems.map(({ severity, line, column }) => [severity, line, column]),
    [
      ['information', 25, 23],
      ['information', 26, 30],
    ],
  );
});

test('an entry inherits from the one that its crossref names, under the names that its type has', async () => {
  const { rows } = await read(fixture, 'tides.bib');
  const { fields } = withId(rows, 'lane:1999');
  assert.deepEqual(
    [fields?.title, fields?.venue, fields?.year, fields?.authors],
    ['Low Water', 'All Waters', 1999, [{ family: 'von Lane', given: 'Ursula' }]],
  );
  assert.deepEqual(fields?.more?.slice(2), [
    { name: 'editor', value: 'Moss, Ada' },
    { name: 'publisher', value: 'Quay' },
  ]);
});

test('a broken entry is one problem at the brace that is never closed, and only it is lost', async () => {
  const { rows, problems } = await read(fixture, 'tides.bib');
  assert.deepEqual(
    rows.map(({ id }) => id),
    ['moss2021clocks', 'quill20hidden', 'lanebook', 'after', 'lane:1999'],
  );
  assert.deepEqual(
    problems
      .filter(({ severity }) => severity !== 'information')
      .map(({ severity, line, column, message }) => [severity, line, column, message]),
    [
      [
        'error',
        41,
        11,
        'This brace is never closed: the entry is left out, from its title on it cannot be read. The next one is read again.',
      ],
    ],
  );
});

test('a string that is not defined before is shown by its name, and told once', async () => {
  const { rows, problems } = await read('@misc{a, title = tides}\n@misc{b, title = tides, note = waves}\n', 'a.bib');
  assert.deepEqual(
    rows.map(({ fields }) => fields?.title),
    ['tides', 'tides'],
  );
  assert.deepEqual(
    problems.map(({ line, column, message }) => [line, column, message]),
    [
      [1, 18, 'No @string before this defines tides, so its name is shown.'],
      [2, 32, 'No @string before this defines waves, so its name is shown.'],
    ],
  );
});

test('what the person says of a field goes before what the form says', async () => {
  const bytes = new TextEncoder().encode('@misc{a, title = {A Tide}, annotation = {Read it.}}');
  const { rows, columns } = await readPaperFile(bytesInMemory(bytes), 'a.bib', {
    pace: noPauses(),
    chosenColumns: [{ name: 'Annotation', role: 'abstract' }],
  });
  assert.equal(rows[0]?.text?.abstract, 'Read it.');
  assert.deepEqual(columns, [
    { name: 'entrytype', role: 'more', by: 'form' },
    { name: 'title', role: 'title', by: 'form' },
    { name: 'annotation', role: 'abstract', by: 'choice' },
  ]);
});

test('entries are told from other text by themselves, whatever the name of the file', async () => {
  assert.equal((await read('Notes first.\n\n@article{moss,\n title = {A}}\n', 'notes.txt')).form, 'BibTeX');
  assert.equal((await read('Write to ada@example.org (soon).\n', 'notes.txt')).form, undefined);
});

test('comments before the first entry are passed over, however many there are', async () => {
  const { form, rows } = await read(`${'% tides\n'.repeat(5000)}@misc\n{a, title = {A}}`, 'notes.txt');
  assert.deepEqual([form, rows.length], ['BibTeX', 1]);
  assert.equal((await read('% tides '.repeat(5000), 'notes.txt')).form, undefined);
});

for (const [what, date, year] of [
  ['a day', 'date = {2004-10-27}', 2004],
  ['a range', 'date = {1984/1986}', 1984],
  ['an open range', 'date = {/1999-02}', 1999],
  ['an uncertain year', 'date = {1988?}', 1988],
  ['a circa', 'date = {1932~}', 1932],
  ['a season', 'date = {2014-21}', 2014],
  ['a time', 'date = {2016-01-31T10:40:00Z}', 2016],
  ['a year with a sorting key', 'year = {{\\noopsort{1973a}}1973}', 1973],
  ['a date before a year', 'year = 1999, date = {2001-02}', 2001],
  ['a year that is none', 'year = {in press}', undefined],
] as const) {
  test(`${what} gives the year`, async () => {
    const { rows } = await read(`@misc{a, title = {T}, ${date}}`, 'a.bib');
    assert.equal(rows[0]?.fields?.year, year);
  });
}

test('names that look like parts of a program are fields like others', async () => {
  const { rows } = await read(
    '@misc{__proto__, title = {T}, constructor = {c}, __proto__ = {p}, toString = {s}}',
    'a.bib',
  );
  assert.equal(rows[0]?.id, '__proto__');
  assert.deepEqual(rows[0].fields?.more, [
    { name: 'entrytype', value: 'misc' },
    { name: 'constructor', value: 'c' },
    { name: '__proto__', value: 'p' },
    { name: 'tostring', value: 's' },
  ]);
});

test('strings made of strings do not grow without end', async () => {
  const doubling = Array.from({ length: 60 }, (_, index) => `@string{s${index + 1} = s${index} # s${index}}`);
  const { rows, problems } = await read(
    `@string{s0 = "tide"}\n${doubling.join('\n')}\n@misc{a, title = {A}, note = s60}`,
    'a.bib',
  );
  assert.equal(rows.length, 1);
  assert.match(problems[0]?.message ?? '', /is cut: it is longer than/);
});

for (const [what, text] of [
  ['half a million names', `@misc{a, title = {A}, author = {${'B and '.repeat(500_000)}C}}`],
  ['half a million keywords', `@misc{a, title = {A}, keywords = {${'b, '.repeat(500_000)}}}`],
  ['half a million parts that no string defines', `@misc{a, title = {A}, note = b${' # b'.repeat(500_000)}}`],
  ['half a million missing commas', `@misc{a, title = {A}${' b = 1'.repeat(500_000)}}`],
] as const) {
  test(`${what} are read like a few`, async () => {
    const { rows, problems } = await read(text, 'a.bib');
    assert.equal(rows[0]?.fields?.title, 'A');
    assert.ok(problems.length <= 20);
  });
}
