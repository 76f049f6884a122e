import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import type { InlayHint } from 'vscode-languageserver/node';
import { lamps, paperFile, rivers, sampleRows, writePaperFile } from '../paperFile.ts';
import { ServerUnderTest } from '../serverUnderTest.ts';

const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

function hints(server: ServerUnderTest, uri: string, range = everything): Promise<InlayHint[]> {
  return server.connection.sendRequest('textDocument/inlayHint', { textDocument: { uri }, range });
}

test('where the person wants it, author and year stand behind a mention', async () => {
  const server = await ServerUnderTest.start([writePaperFile(sampleRows)], {
    initializationOptions: { settings: { inlayHints: true } },
  });
  const { uri } = server.open(`See @okafor2022lamps and\n[[${rivers.id}]], @nobody`);
  assert.deepEqual(await hints(server, uri), [
    {
      position: { line: 0, character: 20 },
      label: 'Okafor 2022',
      tooltip: 'Lamps: A Study of Light in Small Rooms',
      paddingLeft: true,
    },
    {
      position: { line: 1, character: rivers.id.length + 4 },
      label: 'De Vries 2021',
      tooltip: 'Rivers Seen from Above',
      paddingLeft: true,
    },
  ]);
  const secondLine = { start: { line: 1, character: 0 }, end: { line: 1, character: 999 } };
  assert.equal((await hints(server, uri, secondLine)).length, 1);
  assert.deepEqual(await hints(server, 'untitled:not-open'), []);
  await server.stop();
});

test('there are none unless they are asked for', async () => {
  const server = await ServerUnderTest.start([writePaperFile(sampleRows)]);
  assert.deepEqual(await hints(server, server.open(lamps.id).uri), []);
  await server.stop();
});

test('when the library changes, the client is asked to fetch them again', async () => {
  const file = writePaperFile([lamps]);
  const server = await ServerUnderTest.spawn(file);
  const asked = Promise.withResolvers<undefined>();
  await server.initialize({
    capabilities: { workspace: { inlayHint: { refreshSupport: true } } },
    initializationOptions: { settings: { inlayHints: true } },
  });
  const { uri } = server.open(`${lamps.id} ${rivers.id}`);
  assert.equal((await hints(server, uri)).length, 1);
  server.connection.onRequest('workspace/inlayHint/refresh', () => {
    asked.resolve(undefined);
    return null;
  });
  writeFileSync(file, paperFile([lamps, rivers]));
  assert.equal((await hints(server, uri)).length, 2);
  await asked.promise;
  await server.stop();
});
