import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { test } from 'node:test';
import { BibliographyKeys, findBibliographyKeys } from '../../../src/core/notes/bibliographyKeys.ts';
import { Pace } from '../../../src/core/util/pace.ts';

const find = (text: string) => findBibliographyKeys(text, new Pace(() => setImmediate()));

test('the keys of entries are found however they are written', async () => {
  const text = [
    'A comment before it. me@example.org',
    '@article{moss2021tides,\n  author = {Moss, A. and {@string}}, note = "a@b, c",\n}',
    '@InProceedings (DBLP:conf/cvpr/Müller22,\r\n title={x})',
    '@ book {\n  weber+1999 ,\n}',
    '@misc{empty,}',
    '@comment{old2001, }@string{cvpr = "x"}@preamble{"y",}',
    '@article{broken',
  ].join('\n\n');
  assert.deepEqual(await find(text), ['moss2021tides', 'DBLP:conf/cvpr/Müller22', 'weber+1999', 'empty']);
});

test('reading a large file is linear and can be cancelled', async () => {
  assert.deepEqual(await find(`@article${' '.repeat(2_000_000)}{`.repeat(3)), []);
  assert.deepEqual(await find('@a'.repeat(1_000_000)), []);
  const controller = new AbortController();
  const pace = new Pace(() => Promise.resolve(), { signal: controller.signal });
  const reading = findBibliographyKeys('@misc{a,}\n'.repeat(1000), pace);
  controller.abort();
  await assert.rejects(reading, { name: 'AbortError' });
});

test('a key is known as long as one file has it', () => {
  const keys = new BibliographyKeys();
  assert.equal(keys.set('a.bib', ['one', 'two', 'Mu\u0308ller']), true);
  assert.equal(keys.set('b.bib', ['two']), true);
  assert.equal(keys.set('b.bib', ['two', 'two']), false);
  assert.ok(keys.has('Müller'));
  assert.equal(keys.set('a.bib', []), true);
  assert.deepEqual(
    ['one', 'two'].map((key) => keys.has(key)),
    [false, true],
  );
  assert.equal(keys.set('b.bib', ['three']), true);
  assert.deepEqual(
    ['two', 'three'].map((key) => keys.has(key)),
    [false, true],
  );
  assert.equal(keys.set('c.bib', []), false);
});
