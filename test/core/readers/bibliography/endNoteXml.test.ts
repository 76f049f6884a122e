import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { read } from '../../paperTable.ts';

const fixture = await readFile(new URL('../../../fixtures/bibliographies/tides.xml', import.meta.url), 'utf8');

test('a record of EndNote XML becomes a paper with all that it says', async () => {
  const { form, rows } = await read(fixture, 'tides.xml');
  assert.equal(form, 'EndNote XML');
  assert.deepEqual(rows[0], {
    id: 'moss2021clocks',
    line: 3,
    column: 1,
    fields: {
      title: 'Tidal Clocks for Slow Cameras & Co',
      authors: [
        { family: 'Moss', given: 'Ada' },
        { family: 'van der Lane', given: 'Jörg' },
      ],
      venue: 'Proceedings of the Tidal Workshop',
      year: 2021,
      doi: '10.1000/tide.21',
      keywords: ['tides', 'slow cameras'],
      links: [
        { kind: 'other', url: 'https://example.org/moss' },
        { kind: 'pdf', url: 'https://example.org/moss.pdf' },
      ],
      more: [
        { name: 'database', value: 'tides.enl' },
        { name: 'rec number', value: '1' },
        { name: 'type', value: 'Conference Proceedings' },
        { name: 'secondary authors', value: 'Quill, Bo' },
        { name: 'full title', value: 'Tidal Workshop' },
        { name: 'pages', value: '12-34' },
        { name: 'pub dates', value: 'June 1' },
      ],
      citationKey: 'moss2021clocks',
    },
    text: { abstract: 'We watch the tide < a day.', introduction: '' },
    problems: [],
  });
});

test('a record whose XML is broken says so with its place, and the others are whole', async () => {
  const { rows, problems } = await read(fixture, 'tides.xml');
  assert.deepEqual(
    rows.map(({ id }) => id),
    ['moss2021clocks', 'Broken_Water_1999', 'Quill_Hidden_Études'],
  );
  assert.deepEqual(
    problems.map(({ severity, line, message }) => [severity, line, message]),
    [['warning', 15, 'The XML of this record is broken here: some of it may be missing.']],
  );
});

test('entities that would grow without end, or name files, stay as they are written', async () => {
  const doubling = Array.from({ length: 40 }, (_, index) => `<!ENTITY e${index + 1} "&e${index};&e${index};">`).join(
    '',
  );
  const { rows } = await read(
    `<!DOCTYPE x [<!ENTITY e0 "tide">${doubling}<!ENTITY f SYSTEM "file:///etc/passwd">]>\n` +
      '<xml><records><record><titles><title>A &e40; &f; B</title></titles></record></records></xml>',
    'bomb.xml',
  );
  assert.equal(rows[0]?.fields?.title, 'A &e40; &f; B');
});

test('what breaks off, and a hundred thousand elements within each other, is read as far as it goes', async () => {
  const start = '<xml><records><record><titles><title>Tides</title></titles>';
  for (const text of [
    start,
    `${start}<abstract>It`,
    start + '<a>'.repeat(100_000),
    '<records><record><titles><title>T</title></titles></record>',
  ]) {
    const { rows } = await read(text, 'a.xml');
    assert.equal(rows.length, 1);
  }
});
