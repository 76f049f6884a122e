import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Flow } from '../../../src/core/repair/flow.ts';
import { marks } from '../../../src/core/repair/marks.ts';
import { plainText, readPassage } from '../../../src/core/repair/passage.ts';

test('a passage has neither marks nor spaces at its ends, and single spaces within', () => {
  assert.equal(plainText(Flow.ofSource(`${marks.bullet} Tides ${marks.seam} turn  twice `)), 'Tides turn twice');
});

test('a passage is in Unicode NFC, and its characters still come from where they stood', () => {
  const source = 'Cafe\u0301 by the sea-side';
  const { text, repairs } = readPassage(Flow.ofSource(source), source);
  assert.equal(text, 'Caf\u00e9 by the sea-side');
  assert.deepEqual(
    repairs.map(({ start, end }) => text.slice(start, end)),
    ['Caf\u00e9'],
  );
});

test('letters that compose without a combining mark do so in a passage', () => {
  assert.equal(plainText(Flow.ofSource('\u1112\u1161\u11ab \u212b')), '\ud55c \u00c5');
});
