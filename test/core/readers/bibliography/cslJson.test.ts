import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { read } from '../../paperTable.ts';

const fixture = await readFile(new URL('../../../fixtures/bibliographies/tides.csl.json', import.meta.url), 'utf8');

test('an item of CSL-JSON becomes a paper with all that it says', async () => {
  const { form, rows } = await read(fixture, 'tides.json');
  assert.equal(form, 'CSL-JSON');
  assert.deepEqual(rows[0], {
    id: 'moss2021clocks',
    line: 2,
    column: 3,
    fields: {
      title: 'Tidal Clocks for Slow Cameras',
      authors: [
        { family: 'Moss', given: 'Ada' },
        { family: 'van der Lane', given: 'Jörg' },
        { family: 'Institute of Tides' },
      ],
      venue: 'Proceedings of the Tidal Workshop',
      year: 2021,
      doi: '10.1000/tide.21',
      keywords: ['tides', 'slow cameras'],
      links: [{ kind: 'other', url: 'https://example.org/moss' }],
      more: [
        { name: 'id', value: 'http://zotero.org/users/1/items/ABCDEFGH' },
        { name: 'type', value: 'paper-conference' },
        { name: 'editor', value: 'Bo Quill' },
        { name: 'accessed', value: '2022-1-2' },
        { name: 'page', value: '12-34' },
      ],
      citationKey: 'moss2021clocks',
    },
    text: { abstract: 'We watch the tide.', introduction: '' },
    problems: [],
  });
});

test('a broken item loses only itself, and one without a key gets an ID of what it says', async () => {
  const { rows, problems } = await read(fixture, 'tides.json');
  assert.deepEqual(
    rows.map(({ id }) => id),
    ['moss2021clocks', 'Quill_Hidden_Études_1999'],
  );
  assert.deepEqual(
    problems.map(({ severity, line }) => [severity, line]),
    [['warning', 22]],
  );
});

test('items whose parts are of other kinds than they should be are read as far as they go', async () => {
  const { rows } = await read(
    '[{"id": "__proto__", "type": "book", "title": ["A", "Tide"], "author": {"family": "Moss"}, "issued": [[2001]],' +
      ' "constructor": null, "container-title": 5}, 3, null, "tide", [1]]',
    'a.json',
  );
  assert.deepEqual(
    rows.map(({ id, fields }) => [id, fields?.title, fields?.authors, fields?.venue]),
    [['__proto__', 'A, Tide', undefined, '5']],
  );
});
