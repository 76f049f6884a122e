import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { SymbolKind, WorkspaceSymbolRequest, type SymbolInformation } from 'vscode-languageserver/node';
import { bells, lamps, paperFile, rivers, sampleRows, writePaperFile } from '../paperFile.ts';
import { ServerUnderTest } from '../serverUnderTest.ts';

const file = writePaperFile(sampleRows);
let server: ServerUnderTest;
before(async () => {
  server = await ServerUnderTest.start([file]);
});
after(() => server.stop());

async function symbols(query: string): Promise<SymbolInformation[]> {
  return ((await server.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? []) as SymbolInformation[];
}

test('a paper is a symbol that stands where its ID stands in the paper file', async () => {
  const line = paperFile(sampleRows)
    .split('\n')
    .findIndex((row) => row.startsWith(rivers.id));
  assert.deepEqual(await symbols('rivers'), [
    {
      name: 'Rivers Seen from Above',
      kind: SymbolKind.File,
      containerName: 'De Vries · ICCV 2021',
      location: {
        uri: pathToFileURL(file).href,
        range: { start: { line, character: 0 }, end: { line, character: rivers.id.length } },
      },
    },
  ]);
});

test('papers are found by author, by text and in spite of typing errors, and their names say so', async () => {
  for (const query of ['okafor', 'measure', 'lmaps']) {
    const [first] = await symbols(query);
    assert.equal(first?.name, `Lamps: A Study of Light in Small Rooms · found by “${query}”`, query);
  }
});

test('an empty query, which editors send before anything is typed, finds nothing', async () => {
  assert.deepEqual(await symbols(''), []);
});

test('nothing is found by what no paper has', async () => {
  assert.deepEqual(await symbols('zxqzxq'), []);
});

test('a paper file that has changed is searched as it is now', async () => {
  const changing = writePaperFile([lamps]);
  const other = await ServerUnderTest.start([changing]);
  const find = () => other.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'bells' });
  assert.deepEqual(await find(), []);
  writeFileSync(changing, paperFile([lamps, bells]));
  assert.equal((await find())?.length, 1);
  await other.stop();
});

test('a client that has the papers itself is not offered their symbols', async () => {
  const other = await ServerUnderTest.spawn();
  const { capabilities } = await other.initialize({ initializationOptions: { clientOwnsLibrary: true } });
  assert.equal(capabilities.workspaceSymbolProvider, undefined);
  assert.deepEqual(await other.connection.sendRequest('workspace/symbol', { query: 'x' }), []);
  await other.stop();
});
