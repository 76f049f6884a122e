import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findRepairs } from '../../../src/core/repair/findRepairs.ts';
import { Flow } from '../../../src/core/repair/flow.ts';

/** Repairs of a flow in which the first occurrence of each text became another, as `text <- extracted`. */
function repairs(source: string, ...changes: readonly (readonly [string, string])[]): string[] {
  const edits = changes.map(([before, text]) => {
    const start = source.indexOf(before);
    return { start, end: start + before.length, text };
  });
  const flow = Flow.ofSource(source).apply(edits);
  return findRepairs(flow, source).map(({ start, end, extracted }) => `${flow.text.slice(start, end)} <- ${extracted}`);
}

describe('what the repair has changed', () => {
  test('is nothing where the text stands in the file as it is', () => {
    assert.deepEqual(repairs('Tides turn.'), []);
  });

  test('is a word that was joined', () => {
    assert.deepEqual(repairs('The tid-ing turns.', ['d-i', 'di']), ['tiding <- tid-ing']);
  });

  test('is each of several words, whatever stands unchanged between them', () => {
    assert.deepEqual(repairs('A har-bour on the coast has a light-house.', ['r-b', 'rb'], ['t-h', 'th']), [
      'harbour <- har-bour',
      'lighthouse. <- light-house.',
    ]);
  });

  test('is the words that the file does not separate', () => {
    assert.deepEqual(repairs('See thetides turn.', ['et', 'e t']), ['the tides <- thetides']);
  });

  test('is a word that the file cuts by a space', () => {
    assert.deepEqual(repairs('As in [ 24] the tide', ['[ ', '[']), ['[24] <- [ 24]']);
  });

  test('shows the ends of what stood within a word', () => {
    const note = `*${'Moored with the harbour authority. '.repeat(10)}`;
    const [repair = ''] = repairs(`The tid-${note}ing turns.`, [`-${note}`, '']);
    assert.match(repair, /^tiding <- tid-\*Moored .{1,60} … .{1,60}authority\. ing$/);
  });

  test('is not the words beside something that was taken out', () => {
    assert.deepEqual(repairs('The tide 12345 turns.', ['12345 ', '']), []);
  });
});
