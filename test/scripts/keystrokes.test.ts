import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keystrokes } from '../../scripts/bench/search/corpus.ts';

test('a query is typed letter by letter; what is still blank is not searched for', () => {
  assert.deepEqual(keystrokes('a bc'), ['a', 'a ', 'a b', 'a bc']);
  assert.deepEqual(keystrokes(' a'), [' a']);
  assert.deepEqual(keystrokes(''), []);
});
