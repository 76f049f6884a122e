import assert from 'node:assert/strict';
import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { ErrorCodes, PositionEncodingKind, type ResponseError, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { builtServer } from './builtServer.ts';
import { lamps, sampleRows, writePaperFile } from './paperFile.ts';
import { waitFor } from '../host/waitFor.ts';
import { ServerUnderTest } from './serverUnderTest.ts';

const anyFile = { filters: [{ pattern: { glob: '**/*' } }] };

test('the server says what it is and can do', async (context) => {
  const server = await ServerUnderTest.spawn();
  context.after(() => server.stop());
  const { capabilities, serverInfo } = await server.initialize();
  assert.equal(serverInfo?.name, 'Lectern');
  assert.match(serverInfo.version ?? '', /^\d+\.\d+\.\d+$/);
  assert.equal(capabilities.positionEncoding, PositionEncodingKind.UTF16);
  assert.equal(capabilities.textDocumentSync, TextDocumentSyncKind.Incremental);
  assert.deepEqual(
    Object.keys(capabilities)
      .filter((name) => name.endsWith('Provider'))
      .sort(),
    [
      'codeActionProvider',
      'completionProvider',
      'definitionProvider',
      'documentHighlightProvider',
      'documentLinkProvider',
      'hoverProvider',
      'inlayHintProvider',
      'referencesProvider',
      'renameProvider',
      'workspaceSymbolProvider',
    ],
  );
  assert.deepEqual(capabilities.workspace, {
    fileOperations: { didCreate: anyFile, didDelete: anyFile, didRename: anyFile },
    workspaceFolders: { changeNotifications: true, supported: true },
  });
});

test('nothing is asked of the client before it has the answer to "initialize"', async (context) => {
  const server = await ServerUnderTest.spawn();
  context.after(() => server.stop());
  const asked: string[] = [];
  for (const method of ['client/registerCapability', 'window/workDoneProgress/create', 'workspace/configuration']) {
    server.connection.onRequest(method, () => {
      asked.push(method);
      return [];
    });
  }
  const dynamicRegistration = true;
  await server.initialize({
    capabilities: {
      workspace: {
        configuration: true,
        didChangeConfiguration: { dynamicRegistration },
        didChangeWatchedFiles: { dynamicRegistration },
        fileOperations: { dynamicRegistration },
        workspaceFolders: true,
      },
      window: { workDoneProgress: true },
    },
    afterInitialize: () => assert.deepEqual(asked, []),
  });
  await waitFor('a registration', () => asked.includes('client/registerCapability'));
});

test('requests before "initialize", a second "initialize" and requests after "shutdown" are refused as LSP wants it', async () => {
  const server = await ServerUnderTest.spawn(writePaperFile(sampleRows));
  const { connection } = server;
  const hover = { textDocument: { uri: 'untitled:1' }, position: { line: 0, character: 0 } };
  await assert.rejects(connection.sendRequest('textDocument/hover', hover), { code: ErrorCodes.ServerNotInitialized });
  await server.initialize();
  await assert.rejects(server.initialize(), { code: ErrorCodes.InvalidRequest });
  assert.equal(await connection.sendRequest('textDocument/hover', hover), null);
  await server.shutdown();
  await assert.rejects(connection.sendRequest('textDocument/hover', hover), { code: ErrorCodes.InvalidRequest });
  await connection.sendNotification('exit');
  assert.equal(await server.exited(), 0);
});

test('what the server does not know or understand gets an error, and it goes on', async () => {
  const server = await ServerUnderTest.start([writePaperFile([lamps])]);
  const { connection } = server;
  for (const method of ['textDocument/foldingRange', 'workspace/noSuchThing', '$/noSuchThing', 'x']) {
    await assert.rejects(connection.sendRequest(method, {}), { code: ErrorCodes.MethodNotFound }, method);
  }
  for (const params of [{}, { textDocument: {} }, { textDocument: { uri: 7 }, position: 'here' }, null]) {
    const answer = await connection
      .sendRequest('textDocument/hover', params)
      .catch((error: unknown) => (error as ResponseError).code);
    assert.ok(answer === null || typeof answer === 'number', JSON.stringify(params));
  }
  await connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///never-opened.md' } });
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: 'file:///never-opened.md', version: 2 },
    contentChanges: [{ text: 'x' }],
  });
  await connection.sendNotification('textDocument/didChange', {});
  await connection.sendNotification('noSuchNotification', [1, 2]);
  assert.equal(await server.hover('no URI at all', { line: 0, character: 0 }), null);
  const { uri } = server.open(lamps.id);
  assert.equal(await server.hover(uri, { line: -1, character: -1 }), null);
  assert.ok(await server.hover(uri, { line: 0, character: 0 }));
  await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  assert.equal(await server.hover(uri, { line: 0, character: 0 }), null);
  assert.equal(await server.stop(), 0);
});

test('shutdown in the middle of loading answers what is open and ends in order', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => ({ id: `Lee_Paper_Number_${index}_CVPR_2023` }));
  const server = await ServerUnderTest.start([writePaperFile(rows)]);
  const hover = server.hoverOn('Lee_Paper_Number_7_CVPR_2023', 'Paper').then(
    () => 'answered',
    () => 'refused',
  );
  assert.equal(await server.stop(), 0);
  assert.match(await hover, /answered|refused/);
});

test('"exit" without "shutdown" ends with status 1', async () => {
  const server = await ServerUnderTest.start([]);
  await server.connection.sendNotification('exit');
  assert.equal(await server.exited(), 1);
});

test('the process ends when its standard input does', async () => {
  const server = await ServerUnderTest.start([]);
  server.process.stdin.end();
  assert.equal(await server.exited(), 1);
});

test('started by Node, the process ends when its parent goes away', async () => {
  const process = fork(await builtServer(), ['--node-ipc', '--clientProcessId=1'], { silent: true });
  process.send({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: {} },
  });
  const [answer] = (await once(process, 'message')) as [{ result: { serverInfo: unknown } }];
  assert.ok(answer.result.serverInfo);
  process.disconnect();
  assert.deepEqual(await once(process, 'exit'), [1, null]);
});

test('--help and --version print and end with status 0', async () => {
  const help = spawnSync(process.execPath, [await builtServer(), '--help'], { encoding: 'utf8' });
  assert.match(help.stdout, /usage: lectern-lsp --stdio/);
  assert.equal(help.status, 0);
  const version = spawnSync(process.execPath, [await builtServer(), '--version'], { encoding: 'utf8' });
  assert.match(version.stdout, /^\d+\.\d+\.\d+\n$/);
  assert.equal(version.status, 0);
});

test('wrong arguments end with one sentence and status 2', async () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [await builtServer(), '--frobnicate'], {
    encoding: 'utf8',
  });
  assert.equal(status, 2);
  assert.equal(stdout, '');
  assert.equal(stderr, 'lectern-lsp: There is no option "--frobnicate". Try: lectern-lsp --help\n');
});
