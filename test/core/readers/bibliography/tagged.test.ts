import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { read } from '../../paperTable.ts';

function fixture(name: string): Promise<string> {
  return readFile(new URL(`../../../fixtures/bibliographies/${name}`, import.meta.url), 'utf8');
}

test('a reference of RIS becomes a paper with all that it says', async () => {
  const { form, rows, problems } = await read(await fixture('tides.ris'), 'tides.ris');
  assert.equal(form, 'RIS');
  assert.deepEqual(rows[0], {
    id: 'moss2021clocks',
    line: 3,
    column: 1,
    fields: {
      title: 'Tidal Clocks for Slow Cameras',
      authors: [
        { family: 'Moss', given: 'Ada' },
        { family: 'van der Lane', given: 'Jörg' },
        { family: 'Institute of Tides, North' },
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
        { name: 'type', value: 'CONF' },
        { name: 'pdf', value: 'internal-pdf://moss.pdf' },
        { name: 'volume', value: '3' },
        { name: 'first page', value: '12' },
      ],
      citationKey: 'moss2021clocks',
    },
    text: { abstract: 'We watch the tide with a slow camera.', introduction: '' },
    problems: [],
  });
  assert.deepEqual(
    problems.map(({ severity, line, message }) => [severity, line, message]),
    [['information', 23, 'The record is not closed with ER; it is read up to where the next begins.']],
  );
});

test('a number is no key to cite by: the paper gets an ID of what it says, and the number is kept', async () => {
  const { rows } = await read(await fixture('tides.ris'), 'tides.ris');
  assert.equal(rows[1]?.id, 'Quill_Hidden_Études_1999');
  assert.equal(rows[1].fields?.citationKey, undefined);
  assert.deepEqual(rows[1].fields?.more, [
    { name: 'type', value: 'JOUR' },
    { name: 'id', value: '42' },
  ]);
  assert.deepEqual([rows[1].fields.venue, rows[1].text?.abstract], ['Shores', 'Nothing is hidden.']);
  assert.equal(rows[2]?.fields?.title, 'Last Water');
});

test('records of EndNote begin with their type, and an abstract may have several paragraphs', async () => {
  const { form, rows, problems } = await read(await fixture('tides.enw'), 'export.txt');
  assert.deepEqual([form, problems], ['EndNote tagged', []]);
  assert.deepEqual(
    rows.map(({ id, line, fields, text }) => [id, line, fields?.title, fields?.venue, fields?.year, text?.abstract]),
    [
      [
        'moss-2021-clocks',
        1,
        'Tidal Clocks for Slow Cameras',
        'Proceedings of the Tidal Workshop',
        2021,
        'We watch the tide. It is slow.',
      ],
      ['Quill_Hidden_Études_1999', 16, 'Hidden Études', 'Shores', 1999, undefined],
    ],
  );
  assert.deepEqual(rows[0]?.fields?.authors, [
    { family: 'Moss', given: 'Ada' },
    { family: 'van der Lane', given: 'Jörg' },
  ]);
  assert.deepEqual(rows[0].fields.keywords, ['tides', 'slow cameras']);
  assert.deepEqual(rows[1]?.fields?.links, [{ kind: 'pdf', url: 'https://example.org/hidden.pdf' }]);
});

test('records of PubMed have whole names where these are given, DOIs among other identifiers, and keywords with commas', async () => {
  const { form, rows, problems } = await read(await fixture('tides.nbib'), 'tides.nbib');
  assert.deepEqual([form, problems], ['PubMed', []]);
  const [first, second] = rows;
  assert.deepEqual(
    [first?.id, first?.fields?.title, first?.fields?.authors, first?.fields?.doi, first?.fields?.keywords],
    [
      'Moss_Tidal_clocks_for_slow_cameras_2021',
      'Tidal clocks for slow cameras.',
      [
        { family: 'Moss', given: 'Ada' },
        { family: 'van der Lane', given: 'Jörg' },
      ],
      '10.1000/tide.21',
      ['tides, slow', 'Cameras'],
    ],
  );
  assert.deepEqual(
    [first?.fields?.venue, first?.text?.abstract],
    ['Journal of shores', 'We watch the tide. It is slow.'],
  );
  assert.deepEqual([second?.line, second?.fields?.authors], [18, [{ family: 'Quill', given: 'BC' }]]);
});

test('names of fields that look like parts of a program do no harm', async () => {
  const { rows } = await read('TY  - JOUR\nID  - __proto__\nTI  - constructor\nC1  - toString\nER  - \n', 'a.ris');
  assert.deepEqual(
    rows.map(({ id, fields }) => [id, fields?.title, fields?.more?.at(-1)]),
    [['__proto__', 'constructor', { name: 'c1', value: 'toString' }]],
  );
});

test('lines between records are told once, and a record without title and ID is left out', async () => {
  const { rows, problems } = await read('TY  - JOUR\nTI  - A\nER  - \nlost\nlost\nTY  - JOUR\nER  - \n', 'a.ris');
  assert.equal(rows.length, 1);
  assert.deepEqual(
    problems.map(({ severity, line, message }) => [severity, line, message]),
    [
      ['warning', 4, 'Lines between two records have no tag and were left out.'],
      ['warning', 6, 'This paper was left out: it has neither an ID nor a title.'],
    ],
  );
});
