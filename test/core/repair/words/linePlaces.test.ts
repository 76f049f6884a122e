import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LinePlaces } from '../../../../src/core/repair/words/linePlaces.ts';

/** Offsets of ends of lines of a column with lines of 55 to 57 characters. */
const ends = [56, 111, 168, 224, 448, 615];

test('a hyphen a whole number of lines after and before sure ends of lines most likely ended one', () => {
  for (const at of [280, 336, 392, 504, 560]) {
    assert.ok(new LinePlaces(ends).evidence(at) > 1, `at ${at}`);
  }
});

test('a hyphen in the middle of a line did not end one', () => {
  for (const at of [30, 84, 140, 250, 308, 364, 420, 640]) {
    assert.ok(new LinePlaces(ends).evidence(at) < -1, `at ${at}`);
  }
});

test('far from every sure end the place tells nothing', () => {
  assert.equal(new LinePlaces(ends).evidence(100_000), 0);
});

test('where no word was broken no hyphen ended a line', () => {
  assert.ok(new LinePlaces([]).evidence(500) < -2);
});
