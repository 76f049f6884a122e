import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NameResolutions } from '../../../src/core/notes/nameResolutions.ts';
import type { MentionName, ResolvedName } from '../../../src/core/notes/resolvedName.ts';

const name = (written: string): MentionName => ({ written, kind: 'key' });
const exact = (id: string): ResolvedName => ({ kind: 'exact', papers: [{ id, citationKey: id, title: id }] });

test('each name is asked for once, not too many at a time, and known by its paper', async () => {
  const asked: number[] = [];
  const resolutions = new NameResolutions((names) => {
    asked.push(names.length);
    return Promise.resolve(names.map(({ written }) => exact(written.slice(0, 1))));
  });
  const names = Array.from({ length: 1200 }, (_, index) => name(`${index % 10}-${index}`));
  assert.equal(await resolutions.resolve([...names, ...names]), true);
  assert.deepEqual(asked, [500, 500, 200]);
  assert.equal(resolutions.namesOf('3').size, 120);
  assert.equal(resolutions.namesOf('none').size, 0);
  assert.equal(await resolutions.resolve(names), true);
  assert.equal(asked.length, 3);
});

test('when the library changes on the way, all is asked for again', async () => {
  const answers = ['old', 'new', 'new'];
  const resolutions = new NameResolutions((names) => {
    const id = answers.shift() ?? 'none';
    if (id === 'old') {
      resolutions.forget();
    }
    return Promise.resolve(names.map(() => exact(id)));
  });
  const one = name('one');
  await resolutions.resolve([one]);
  assert.equal(resolutions.paperOf(one), 'new');
  assert.deepEqual([...resolutions.namesOf('new')], [one]);
  assert.equal(resolutions.namesOf('old').size, 0);
});

test('without papers nothing is known', async () => {
  const resolutions = new NameResolutions(() => Promise.resolve(undefined));
  assert.equal(await resolutions.resolve([name('one')]), false);
  assert.equal(resolutions.areKnown([name('one')]), false);
});
