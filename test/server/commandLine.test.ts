import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCommandLine } from '../../src/server/commandLine.ts';

test('paper files follow one --library, several, or an equals sign', () => {
  assert.deepEqual(readCommandLine(['--stdio', '--library', 'a.txt', 'b.txt', '--library=c d.txt', '--library', 'e']), {
    kind: 'serve',
    libraries: ['a.txt', 'b.txt', 'c d.txt', 'e'],
    notes: [],
  });
});

test('folders of notes follow --notes in the same ways', () => {
  assert.deepEqual(readCommandLine(['--stdio', '--notes', 'a', 'b c', '--library', 'x.txt', '--notes=d=e']), {
    kind: 'serve',
    libraries: ['x.txt'],
    notes: ['a', 'b c', 'd=e'],
  });
});

test('options may stand in any order', () => {
  assert.deepEqual(readCommandLine(['--library', 'a.txt', '--stdio']), {
    kind: 'serve',
    libraries: ['a.txt'],
    notes: [],
  });
});

test('what vscode-languageclient adds is understood', () => {
  assert.deepEqual(readCommandLine(['--node-ipc', '--clientProcessId=17']), {
    kind: 'serve',
    libraries: [],
    notes: [],
  });
});

test('--help and --version win over everything else', () => {
  assert.deepEqual(readCommandLine(['--nonsense', '--help']), { kind: 'help' });
  assert.deepEqual(readCommandLine(['-h']), { kind: 'help' });
  assert.deepEqual(readCommandLine(['--stdio', '--version']), { kind: 'version' });
});

for (const [args, message] of [
  [[], 'Say how to talk to the editor: --stdio.'],
  [['--library', 'a.txt'], 'Say how to talk to the editor: --stdio.'],
  [['--stdio', '--notes'], 'Name a folder after --notes.'],
  [['--stdio', '--library'], 'Name a paper file after --library.'],
  [['--library', '--stdio'], 'Name a paper file after --library.'],
  [['--stdio', 'a.txt'], 'There is no option "a.txt".'],
  [['--stdio', '--libary', 'a.txt'], 'There is no option "--libary".'],
] as const) {
  test(`"${args.join(' ')}" is wrong, and the message says why`, () => {
    assert.deepEqual(readCommandLine(args), { kind: 'wrong', message });
  });
}
