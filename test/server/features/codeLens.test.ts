import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { CodeLens, InitializeResult } from 'vscode-languageserver/node';
import type { InitializationOptions } from '../../../src/protocol/serverMessages.ts';
import { waitFor } from '../../host/waitFor.ts';
import { NoteFolder } from '../notes/noteFolder.ts';
import { lamps, rivers, sampleRows, writePaperFile } from '../paperFile.ts';
import { ServerUnderTest } from '../serverUnderTest.ts';

const lensCommands: NonNullable<InitializationOptions['lensCommands']> = {
  open: { title: 'Open Paper', command: 'lectern.openPaper' },
  findMentions: { title: 'Find', command: 'lectern.findMentions' },
};

async function start(
  context: TestContext,
  initializationOptions: InitializationOptions = { lensCommands },
  notes: Readonly<Record<string, string>> = {},
  refreshSupport = false,
): Promise<{ server: ServerUnderTest; folder: NoteFolder; result: InitializeResult }> {
  const folder = new NoteFolder(notes);
  const server = await ServerUnderTest.spawnWith(['--library', writePaperFile(sampleRows), '--notes', folder.path]);
  context.after(() => server.stop());
  const capabilities = { workspace: { codeLens: { refreshSupport } } };
  return { server, folder, result: await server.initialize({ capabilities, initializationOptions }) };
}

async function lenses(server: ServerUnderTest, uri: string): Promise<string[]> {
  const found: CodeLens[] = await server.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
  return found.map(({ range, command }) =>
    [range.start.line, command?.title, command?.command, ...((command?.arguments ?? []) as string[])].join(' '),
  );
}

const opens = (line: number, id: string) => `${line} Open Paper lectern.openPaper ${id}`;

test('a note that is about one paper offers on its first heading to open it', async (context) => {
  // The notes opened here mention each other's papers: how many do, is told in a test of its own.
  const { server } = await start(context, { lensCommands: { open: lensCommands.open } });
  const on = async (text: string, languageId?: string) => lenses(server, server.open(text, languageId).uri);
  assert.deepEqual(await on(`---\nid: "${lamps.id}"\n---\n\n# Lamps`), [opens(4, lamps.id)]);
  assert.deepEqual(await on('---\ncitekey: okafor2022lamps\n---\ntext'), [opens(0, lamps.id)]);
  assert.deepEqual(await on(`---\nsource: ${rivers.id}\n---\n## Rivers`), [opens(3, rivers.id)]);
  assert.deepEqual(await on(`text\n\n# On [[${lamps.id}]]\n${rivers.id}`), [opens(2, lamps.id)]);
  assert.deepEqual(await on(`\\section{On \\cite{${rivers.id}}}`, 'latex'), [opens(0, rivers.id)]);
});

test('a note that is about several papers, or none, offers nothing', async (context) => {
  const { server } = await start(context);
  const on = async (text: string) => lenses(server, server.open(text).uri);
  assert.deepEqual(await on(`# ${lamps.id} and ${rivers.id}`), []);
  assert.deepEqual(await on(`# Notes\n${lamps.id}`), []);
  assert.deepEqual(await on('---\nid: nobody\n---\n# Notes'), []);
  assert.deepEqual(await on(`---\nid: "${lamps.id}"\nkey: ${rivers.id}\n---\n# Notes`), []);
  assert.deepEqual(await on(''), []);
  assert.deepEqual(await lenses(server, 'untitled:not-open'), []);
});

test('it tells how many other notes mention the paper, and asks to be shown anew when that changes', async (context) => {
  const notes = { 'a.md': lamps.id, 'b.md': `${lamps.id} ${lamps.id}` };
  const { server, folder } = await start(context, { lensCommands }, notes, true);
  let refreshes = 0;
  server.connection.onRequest('workspace/codeLens/refresh', () => {
    refreshes += 1;
    return null;
  });
  const { uri } = server.open(`# ${lamps.id}`, 'markdown', folder.uri('own.md'));
  const mentionedBy = (text: string) => [opens(0, lamps.id), `0 ${text} lectern.findMentions ${lamps.id}`];
  await waitFor('two other notes', async () => (await lenses(server, uri)).length === 2);
  assert.deepEqual(await lenses(server, uri), mentionedBy('2 other notes mention it'));
  const before = refreshes;
  server.open('nothing', 'markdown', folder.uri('b.md'));
  await waitFor('a refresh', () => refreshes > before);
  assert.deepEqual(await lenses(server, uri), mentionedBy('1 other note mentions it'));
});

test('the setting switches it off', async (context) => {
  const { server } = await start(context, { lensCommands, settings: { codeLens: false } });
  assert.deepEqual(await lenses(server, server.open(`# ${lamps.id}`).uri), []);
});

test('a client without such commands is not told of it', async (context) => {
  const { result } = await start(context, {});
  assert.equal(result.capabilities.codeLensProvider, undefined);
  const unusable = { open: { title: 'Open', command: 'rm -rf' } };
  const { result: other } = await start(context, { lensCommands: unusable });
  assert.equal(other.capabilities.codeLensProvider, undefined);
});
