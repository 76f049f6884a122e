import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paragraphAround, type NoteLines } from '../../../src/core/mentions/paragraphAround.ts';

function note(text: string): NoteLines {
  const lines = text.split('\n');
  return { lineCount: lines.length, lineAt: (line) => ({ text: lines[line] ?? '' }) };
}

const two = note('# Fog\n\nFog is light\nthat went astray.\n   \nRain is\n- a lens');

test('a paragraph goes from one blank line to the next', () => {
  assert.equal(paragraphAround(two, 2, 3), 'Fog is light\nthat went astray.');
  assert.equal(paragraphAround(two, 3, 0), 'Fog is light\nthat went astray.');
  assert.equal(paragraphAround(two, 0, 0), '# Fog');
  assert.equal(paragraphAround(two, 6, 2), 'Rain is\n- a lens');
});

test('on a blank line there is no paragraph', () => {
  assert.equal(paragraphAround(two, 1, 0), '');
  assert.equal(paragraphAround(two, 4, 2), '');
});

test('of a very long line only the surroundings of the cursor count', () => {
  const long = note(`${'before '.repeat(100_000)}here${' after'.repeat(100_000)}`);
  const found = paragraphAround(long, 0, 700_002);
  assert.match(found, /before here after/);
  assert.ok(found.length <= 4000);
});
