import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readInitializationOptions } from '../../src/protocol/serverMessages.ts';

const none = { clientOwnsLibrary: false, paperCommands: [], noteActions: [], settings: undefined };
const open = { title: 'Open', command: 'lectern.openPaper' };

for (const [options, expected] of [
  [undefined, none],
  [null, none],
  ['options', none],
  [[], none],
  [{}, none],
  [{ clientOwnsLibrary: 'yes', paperCommands: 'open' }, none],
  [
    { clientOwnsLibrary: true, paperCommands: [open], noteActions: [open, 7], settings: { inlayHints: true } },
    { clientOwnsLibrary: true, paperCommands: [open], noteActions: [open], settings: { inlayHints: true } },
  ],
  [{ lensCommands: { open, findMentions: open } }, { ...none, lensCommands: { open, findMentions: open } }],
  [{ lensCommands: { open, findMentions: 'x' } }, { ...none, lensCommands: { open } }],
  [{ lensCommands: { findMentions: open } }, none],
  [{ settings: { notes: [] } }, { ...none, settings: { notes: [] } }],
  [
    { paperCommands: [null, 1, {}, { title: 'Open' }, { title: 'x', command: 'a b)' }, open] },
    { ...none, paperCommands: [open] },
  ],
] as const) {
  test(`of the options ${JSON.stringify(options)} those that can be used are read`, () => {
    assert.deepEqual(readInitializationOptions(options), expected);
  });
}
