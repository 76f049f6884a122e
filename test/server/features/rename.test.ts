import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import {
  ConfigurationRequest,
  ShowMessageNotification,
  type CompletionList,
  type Diagnostic,
  type Location,
  type Position,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { waitFor } from '../../host/waitFor.ts';
import { NoteFolder } from '../notes/noteFolder.ts';
import { lamps, rivers, sampleRows, writePaperFile } from '../paperFile.ts';
import { hoverText, ServerUnderTest } from '../serverUnderTest.ts';

const aliases = { rooms: 'okafor2022lamps', above: rivers.id, lost: 'nobody2020' };
const onlyAliases = /Only keys of lectern\.aliases can be renamed\.$/;

async function start(context: TestContext, notes: Readonly<Record<string, string>> = {}) {
  const folder = new NoteFolder(notes);
  const server = await ServerUnderTest.spawnWith(['--library', writePaperFile(sampleRows), '--notes', folder.path]);
  context.after(() => server.stop());
  const said: string[] = [];
  server.connection.onNotification(ShowMessageNotification.type, ({ message }) => void said.push(message));
  await server.initialize({ initializationOptions: { settings: { aliases } } });
  const ask = <Result>(method: string, uri: string, params: object = {}): Promise<Result> =>
    server.connection.sendRequest(method, { textDocument: { uri }, ...params });
  const prepare = (uri: string, position: Position) =>
    ask<{ placeholder: string }>('textDocument/prepareRename', uri, { position });
  const rename = (uri: string, position: Position, newName: string) =>
    ask<WorkspaceEdit | null>('textDocument/rename', uri, { position, newName });
  return { server, folder, said, ask, prepare, rename };
}

test('a key of the person is that of its paper wherever papers are named', async (context) => {
  const { server, ask } = await start(context);
  assert.match(hoverText(await server.hoverOn('As [@rooms] says.', 'rooms')), /Lamps: A Study of Light/);
  const { uri } = server.open(`[@rooms; @above] [@okafor2022lamps] [@rom]\n\n[@roo`);
  const highlights = await ask<unknown[]>('textDocument/documentHighlight', uri, {
    position: { line: 0, character: 3 },
  });
  assert.equal(highlights.length, 2);
  const [row] = await ask<Location[]>('textDocument/definition', uri, { position: { line: 0, character: 12 } });
  assert.equal(row?.range.end.character, rivers.id.length);
  const { items } = await ask<CompletionList>('textDocument/completion', uri, { position: { line: 2, character: 5 } });
  assert.equal(items[0]?.label, 'rooms');
  assert.match(items[0].detail ?? '', /Lamps/);
});

test('it is no unknown paper, unless what it means is one', async (context) => {
  const { server } = await start(context);
  const told = new Promise<Diagnostic[]>((resolve) => {
    server.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ diagnostics }: { diagnostics: Diagnostic[] }) => resolve(diagnostics),
    );
  });
  server.open('[@rooms; @above; @lost]');
  assert.deepEqual(
    (await told).map(({ range }) => range.start.character),
    [18],
  );
});

test('a key of the person is renamed in all notes, and the person is asked to rename it in the setting', async (context) => {
  const { server, folder, said, prepare, rename } = await start(context, {
    'closed.tex': String.raw`See \cite{rooms,okafor2022lamps}.`,
    'other.md': `[@${lamps.id}] [[rooms]]`,
  });
  const { uri } = server.open('😀 [@rooms], @rooms.');
  assert.equal((await prepare(uri, { line: 0, character: 6 })).placeholder, 'rooms');
  const { changes = {} } = (await rename(uri, { line: 0, character: 6 }, 'small_rooms')) ?? {};
  assert.deepEqual(
    Object.entries(changes).map(([note, edits]) => [
      note,
      edits.map(({ range, newText }) => [range.start.character, newText]),
    ]),
    [
      [folder.uri('closed.tex'), [[10, 'small_rooms']]],
      [folder.uri('other.md'), [[lamps.id.length + 6, 'small_rooms']]],
      [
        uri,
        [
          [5, 'small_rooms'],
          [14, 'small_rooms'],
        ],
      ],
    ],
  );
  await waitFor('the word on the setting', () => said.some((message) => message.includes('lectern.aliases')));
});

test('any other name is refused with the reason', async (context) => {
  const { server, prepare } = await start(context);
  const { uri } = server.open(`[@${lamps.id}]\n[@okafor2022lamps]\n[@nobody2021]\nword`);
  const why = async (line: number): Promise<string> =>
    prepare(uri, { line, character: 3 }).then(
      () => 'accepted',
      (error: unknown) => (error as Error).message,
    );
  assert.match(await why(0), /^This is the paper's ID Okafor_Lamps/);
  assert.match(await why(1), /^This is the citation key okafor2022lamps/);
  assert.match(await why(2), /^No paper is named "nobody2021"/);
  assert.match(await why(3), /^No paper is mentioned here/);
  for (const line of [0, 1, 2, 3, 99]) {
    assert.match(await why(line), onlyAliases);
  }
});

test('a new name that is taken, or can be no key, is refused', async (context) => {
  const { server, rename } = await start(context);
  const { uri } = server.open('[@rooms]');
  const why = (newName: string): Promise<string> =>
    rename(uri, { line: 0, character: 3 }, newName).then(
      () => 'accepted',
      (error: unknown) => (error as Error).message,
    );
  assert.match(await why('above'), /^"above" is a key of lectern\.aliases already; it means De_Vries/);
  assert.match(await why('okafor2022lamps'), /^"okafor2022lamps" is already the name of the paper Okafor/);
  assert.match(await why(rivers.id), /is already the name of the paper/);
  assert.match(await why('two words'), /^"two words" is no citation key, so untitled:/);
  assert.match(await why(''), /is no citation key/);
  assert.equal(await why('rooms'), 'accepted');
});

test('keys follow the settings, and a client that does not tell its settings is not waited for', async (context) => {
  const { server } = await start(context);
  await server.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { lectern: { aliases: { halls: lamps.id } } },
  });
  assert.match(hoverText(await server.hoverOn('[@halls]', 'halls')), /Lamps/);

  const silent = await ServerUnderTest.spawn(writePaperFile(sampleRows));
  context.after(() => silent.stop());
  silent.connection.onRequest(ConfigurationRequest.type, () => new Promise<never>(() => undefined));
  await silent.initialize({ capabilities: { workspace: { configuration: true } } });
  assert.match(hoverText(await silent.hoverOn(`[@${lamps.id}]`, 'Lamps')), /Lamps/);
});
