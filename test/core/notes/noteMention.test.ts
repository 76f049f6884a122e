import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { test } from 'node:test';
import { mentionsInNote } from '../../../src/core/notes/noteMention.ts';
import { Pace } from '../../../src/core/util/pace.ts';

const id = 'Moss_Tidal_Clocks_for_Slow_Cameras_CVPR_2021';
const find = (text: string) => mentionsInNote(text, 'markdown', new Pace(() => setImmediate()));

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
  const search = mentionsInNote(`${id} `.repeat(1000), 'markdown', pace);
  controller.abort();
  await assert.rejects(search, { name: 'AbortError' });
});
