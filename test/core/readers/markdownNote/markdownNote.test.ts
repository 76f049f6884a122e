import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readPaperFile } from '../../../../src/core/readers/readPaperFile.ts';
import { bytesInMemory } from '../../../../src/core/readers/source/byteSource.ts';
import { noPauses } from '../../paperTable.ts';

const read = (...lines: readonly string[]) =>
  readPaperFile(bytesInMemory(new TextEncoder().encode(lines.join('\n'))), 'moss.md', { pace: noPauses() });

suite('a Markdown note with front matter', () => {
  test('is a paper with what the front matter says', async () => {
    const { rows, problems, form } = await read(
      '---',
      'title: "Tides: how the sea rises"',
      'authors:',
      '  - Ada Moss',
      '  - { family: Fern, given: Bo }',
      'year: 2021',
      'doi: https://doi.org/10.1000/tides.21',
      'citekey: moss2021tides',
      'tags: [sea, moon]',
      'rating: 5',
      'abstract: |',
      '  The sea rises.',
      '  It falls again.',
      '---',
      'My own thoughts.',
    );
    assert.deepEqual(problems, []);
    assert.equal(form, 'Markdown note with front matter');
    assert.deepEqual(rows, [
      {
        id: 'moss2021tides',
        line: 1,
        column: 1,
        fields: {
          title: 'Tides: how the sea rises',
          authors: [
            { family: 'Moss', given: 'Ada' },
            { family: 'Fern', given: 'Bo' },
          ],
          year: 2021,
          doi: '10.1000/tides.21',
          keywords: ['sea', 'moon'],
          more: [{ name: 'rating', value: '5' }],
        },
        text: { abstract: 'The sea rises. It falls again.', introduction: '' },
        problems: [],
      },
    ]);
  });

  test('has abstract and introduction under headings of these names, and nothing of other sections', async () => {
    const { rows } = await read(
      '---\r\ntitle: Tides\r\n---\r\n# Tides\r\n## Abstract\r\nThe sea rises.\r\n## 1. Introduction\r\nIt is wet.',
      '### Thoughts',
      'Not of the paper.',
    );
    assert.deepEqual(rows[0]?.text, { abstract: 'The sea rises.', introduction: 'It is wet.' });
  });

  test('whose front matter is broken keeps what can be read, and says where it breaks', async () => {
    const { rows, problems } = await read('---', 'title: Tides', 'year: 2021', 'venue: [CVPR', '---');
    assert.equal(rows[0]?.fields?.title, 'Tides');
    assert.deepEqual(
      problems.map(({ severity, line }) => [severity, line]),
      [['warning', 4]],
    );
    assert.match(problems[0]?.message ?? '', /^The front matter is no sound YAML: .+\.$/);
  });

  test('does not unfold aliases without end', async () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level}, `.repeat(9)}*l${level}]`,
    );
    const { rows, problems } = await read('---', 'title: Tides', 'l0: &l0 [a, b]', ...levels, '---');
    assert.deepEqual(rows, []);
    assert.match(problems[0]?.message ?? '', /unfold/);
  });

  test('keeps fields that are named like parts of every object', async () => {
    const { rows } = await read('---', 'title: Tides', '__proto__: a', 'constructor: { name: b }', '---');
    assert.deepEqual(rows[0]?.fields?.more, [
      { name: '__proto__', value: 'a' },
      { name: 'constructor', value: '{"name":"b"}' },
    ]);
  });

  test('without a title is none of a paper', async () => {
    const { rows, problems } = await read('---', 'layout: page', '---', 'Shopping list.');
    assert.deepEqual(rows, []);
    assert.match(problems[0]?.message ?? '', /no paper file of a form that Lectern knows/);
  });
});
