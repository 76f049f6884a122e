import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RecentlyUsed } from '../../../src/core/util/recentlyUsed.ts';

/** Asks for keys in turn and tells which of them had to be made. */
function madeOf(cache: RecentlyUsed<string, string>, keys: string): string {
  let made = '';
  for (const key of keys) {
    const value = cache.getOrAdd(key, () => {
      made += key;
      return key.toUpperCase();
    });
    assert.equal(value, key.toUpperCase());
  }
  return made;
}

test('a value is made once while it is kept', () => {
  assert.equal(madeOf(new RecentlyUsed(3), 'abcabcab'), 'abc');
});

test('the entry that was used longest ago makes room', () => {
  assert.equal(madeOf(new RecentlyUsed(2), 'abacab'), 'abcb');
});

test('nothing is kept after clearing', () => {
  const cache = new RecentlyUsed<string, string>(2);
  madeOf(cache, 'ab');
  cache.clear();
  assert.equal(madeOf(cache, 'ab'), 'ab');
});

test('a value that could not be made is asked for again', () => {
  const cache = new RecentlyUsed<string, string>(2);
  assert.throws(() =>
    cache.getOrAdd('a', () => {
      throw new Error('not now');
    }),
  );
  assert.equal(madeOf(cache, 'a'), 'a');
});
