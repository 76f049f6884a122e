import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { hoverText, ServerUnderTest } from './serverUnderTest.ts';
import { lamps, sampleRows, writePaperFile } from './paperFile.ts';
import { NoteFolder } from './notes/noteFolder.ts';

const atPosition = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/prepareRename',
  'textDocument/rename',
];
const methods = [
  ...atPosition,
  'textDocument/documentLink',
  'documentLink/resolve',
  'completionItem/resolve',
  'textDocument/codeAction',
  'textDocument/inlayHint',
  'textDocument/diagnostic',
  'workspace/symbol',
  'lectern/mentionsOf',
];

async function start(context: TestContext): Promise<ServerUnderTest> {
  const { path } = new NoteFolder({ 'note.md': lamps.id });
  const server = await ServerUnderTest.spawnWith(['--library', writePaperFile(sampleRows), '--notes', path]);
  context.after(() => server.stop());
  await server.initialize();
  return server;
}

async function stillAnswers(server: ServerUnderTest): Promise<void> {
  assert.match(hoverText(await server.hoverOn(`[@${lamps.id}]`, 'Lamps')), /Lamps/);
}

/** Every request has to be answered, with whatever; one that is not runs into the time limit of the test. */
function answer(server: ServerUnderTest, method: string, params: unknown): Promise<unknown> {
  return server.connection.sendRequest(method, params).catch((error: unknown) => error);
}

test('requests with params that are none are answered, and the server goes on', async (context) => {
  const server = await start(context);
  const { uri } = server.open(`[@${lamps.id}]`);
  const position = { line: 0, character: 3 };
  const bad = [
    {},
    [],
    { textDocument: null, position: null },
    { textDocument: {}, position: {} },
    { textDocument: { uri: 7 }, position },
    { textDocument: { uri }, position: { line: 'a', character: null } },
    { textDocument: { uri }, position, newName: 5, context: 'none', range: [], query: {}, id: [] },
  ];
  await Promise.all(methods.flatMap((method) => bad.map((params) => answer(server, method, params))));
  await stillAnswers(server);
});

test('places that are nowhere and URIs that are no files are answered', async (context) => {
  const server = await start(context);
  const { uri } = server.open(`[@${lamps.id}]\r\n`);
  const nowhere = [
    { line: 0, character: 100_000 },
    { line: 5, character: 0 },
    { line: -1, character: -1 },
    { line: 0.5, character: 1.5 },
    { line: 2 ** 31, character: 2 ** 31 },
  ];
  const others = [uri, 'untitled:none', 'http://example.org/a.md', 'not a URI', 'file:///%E0%A4%A', ''];
  const asked = others.flatMap((other) =>
    nowhere.map((position) => ({
      textDocument: { uri: other },
      position,
      range: { start: position, end: position },
      context: { includeDeclaration: true, diagnostics: [] },
      newName: 'name',
    })),
  );
  await Promise.all(methods.flatMap((method) => asked.map((params) => answer(server, method, params))));
  await stillAnswers(server);
});

test('documents that are closed, edited or opened out of turn do no harm', async (context) => {
  const server = await start(context);
  server.close('file:///never-opened.md');
  server.edit('file:///never-opened.md', 2, lamps.id);
  await server.connection.sendNotification('textDocument/didOpen', {});
  await server.connection.sendNotification('textDocument/didClose', { textDocument: null });
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: 'nothing', type: 1 }],
  });
  await server.connection.sendNotification('lectern/unknown', { a: 1 });
  const { uri } = server.open(lamps.id);
  server.open(`[@${lamps.id}]`, 'markdown', uri);
  await stillAnswers(server);
});

test('started and stopped twenty times in a row, the server leaves no process', async () => {
  const library = writePaperFile(sampleRows);
  for (let time = 0; time < 20; time += 1) {
    const server = await ServerUnderTest.start([library]);
    server.open(`[@${lamps.id}]`);
    assert.equal(await server.stop(), 0);
    assert.throws(() => process.kill(server.process.pid ?? 0, 0), { code: 'ESRCH' });
  }
});
