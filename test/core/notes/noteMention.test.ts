import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { test } from 'node:test';
import { mentionsInNote } from '../../../src/core/notes/noteMention.ts';
import { Pace } from '../../../src/core/util/pace.ts';
import type { PositionEncoding } from '../../../src/core/util/positionEncoding.ts';

const id = 'Moss_Tidal_Clocks_for_Slow_Cameras_CVPR_2021';
const find = (text: string, encoding: PositionEncoding = 'utf-16') =>
  mentionsInNote(text, { languageId: 'markdown', encoding }, new Pace(() => setImmediate()));

test('places count lines of every kind, and UTF-16 code units in them', async () => {
  const mentions = await find(`😀\n\t${id}\r\n\r😀 [@${id}]${id}`);
  assert.deepEqual(
    mentions.map(({ range: { start, end } }) => [start.line, start.character, end.line, end.character]),
    [
      [1, 1, 1, 1 + id.length],
      [3, 5, 3, 5 + id.length],
      [3, 6 + id.length, 3, 6 + 2 * id.length],
    ],
  );
});

test('the line of a mention has no space around it, and mentions on one line share it', async () => {
  const [one, other] = await find(`first\n  See ${id} and ${id}.\t\nlast`);
  assert.equal(one?.line, `See ${id} and ${id}.`);
  assert.equal(other?.line, one.line);
});

test('of a line that is very long, what is near the mention is told', async () => {
  const [mention] = await find(`${'🚀'.repeat(300)} ${id} ${'word '.repeat(100_000)}`);
  assert.ok(mention);
  assert.ok(mention.line.length < 400, mention.line);
  assert.ok(mention.line.isWellFormed());
  assert.match(mention.line, new RegExp(`^…🚀+ ${id} word .*…$`, 'u'));
});

test('the search can be cancelled', async () => {
  const controller = new AbortController();
  const pace = new Pace(() => Promise.resolve(), { signal: controller.signal });
  const search = mentionsInNote(`${id} `.repeat(1000), { languageId: 'markdown', encoding: 'utf-16' }, pace);
  controller.abort();
  await assert.rejects(search, { name: 'AbortError' });
});

test('columns are counted in the encoding that is asked for', async () => {
  const text = `é\r\n\t👩‍🚀 e\u0301 ${id} 𝒳 ${id}`;
  const starts = async (encoding: PositionEncoding) =>
    (await find(text, encoding)).map(({ range: { start, end } }) => [start.line, start.character, end.character]);
  assert.deepEqual(await starts('utf-16'), [
    [1, 10, 10 + id.length],
    [1, 14 + id.length, 14 + 2 * id.length],
  ]);
  assert.deepEqual(await starts('utf-32'), [
    [1, 8, 8 + id.length],
    [1, 11 + id.length, 11 + 2 * id.length],
  ]);
  assert.deepEqual(await starts('utf-8'), [
    [1, 17, 17 + id.length],
    [1, 23 + id.length, 23 + 2 * id.length],
  ]);
});
