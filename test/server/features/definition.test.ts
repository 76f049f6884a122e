import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Location, LocationLink, Position } from 'vscode-languageserver/node';
import { lamps, paperFile, rivers, sampleRows, writePaperFile } from '../paperFile.ts';
import { ServerUnderTest } from '../serverUnderTest.ts';

const file = writePaperFile(sampleRows);
const uriOfFile = pathToFileURL(file).href;

let server: ServerUnderTest;
before(async () => {
  server = await ServerUnderTest.start([file], {
    capabilities: { textDocument: { definition: { linkSupport: true } } },
  });
});
after(() => server.stop());

function definition<Result>(uri: string, position: Position, on = server): Promise<Result | null> {
  return on.connection.sendRequest('textDocument/definition', { textDocument: { uri }, position });
}

function rowOf(id: string) {
  const line = paperFile(sampleRows)
    .split('\n')
    .findIndex((row) => row.startsWith(id));
  return { start: { line, character: 0 }, end: { line, character: id.length } };
}

test('the definition of a mention is the ID in the row of the paper file', async () => {
  const { uri } = server.open(`😀 see [@${rivers.id}]`);
  const character = '😀 see [@'.length;
  assert.deepEqual(await definition<LocationLink[]>(uri, { line: 0, character: character + 3 }), [
    {
      originSelectionRange: {
        start: { line: 0, character },
        end: { line: 0, character: character + rivers.id.length },
      },
      targetUri: uriOfFile,
      targetRange: rowOf(rivers.id),
      targetSelectionRange: rowOf(rivers.id),
    },
  ]);
});

test('a citation key leads there as well', async () => {
  const { uri } = server.open('As @okafor2022lamps says.');
  const [link] = (await definition<LocationLink[]>(uri, { line: 0, character: 6 })) ?? [];
  assert.deepEqual(link?.targetSelectionRange, rowOf(lamps.id));
});

test('a client without such links gets a plain location', async () => {
  const other = await ServerUnderTest.start([file], { capabilities: {} });
  const { uri } = other.open(lamps.id);
  assert.deepEqual(await definition<Location[]>(uri, { line: 0, character: 2 }, other), [
    { uri: uriOfFile, range: rowOf(lamps.id) },
  ]);
  await other.stop();
});

test('of two rows with one ID, the ID is selected as it stands there', async () => {
  const twice = await ServerUnderTest.start([writePaperFile([lamps, { ...lamps, abstract: 'Another one.' }])]);
  const { uri } = twice.open(`[[${lamps.id}#2]]`);
  const found = await definition<Location[]>(uri, { line: 0, character: 5 }, twice);
  assert.equal(found?.[0]?.range.end.character, lamps.id.length);
  await twice.stop();
});

test('what is no mention, an unknown paper and a position that is nowhere have no definition', async () => {
  const { uri } = server.open('word\n[[Nobody_Nothing_at_All_CVPR_2023]]');
  assert.equal(await definition(uri, { line: 0, character: 1 }), null);
  assert.deepEqual(await definition(uri, { line: 1, character: 5 }), []);
  assert.equal(await definition(uri, { line: 9, character: 0 }), null);
  assert.equal(await definition(uri, { line: -1, character: -1 }), null);
  assert.equal(await definition('untitled:not-open', { line: 0, character: 0 }), null);
});
