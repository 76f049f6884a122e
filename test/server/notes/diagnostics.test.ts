import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { test, type TestContext } from 'node:test';
import {
  CancellationTokenSource,
  DiagnosticRefreshRequest,
  DiagnosticSeverity,
  ConfigurationRequest,
  LSPErrorCodes,
  PublishDiagnosticsNotification,
  type ClientCapabilities,
  type Diagnostic,
  type FullDocumentDiagnosticReport,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import {
  libraryChangedNotification,
  notesChangedNotification,
  notesRequest,
  resolveAllRequest,
  type NotesResult,
  type ResolveAllParams,
  type ResolveAllResult,
} from '../../../src/protocol/serverMessages.ts';
import { waitFor } from '../../host/waitFor.ts';
import { bells, lamps, paperFile, rivers, sampleRows, writePaperFile } from '../paperFile.ts';
import { ServerUnderTest } from '../serverUnderTest.ts';

const pulling: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true } },
};

/** What a server has told of its own accord. */
class Told {
  readonly all: PublishDiagnosticsParams[] = [];
  readonly #server: ServerUnderTest;

  constructor(server: ServerUnderTest) {
    this.#server = server;
    server.connection.onNotification(PublishDiagnosticsNotification.type, (params) => void this.all.push(params));
  }

  /** The last that was told of a note, once it is as it should be. */
  async last(uri: string, isRight: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> {
    const find = () => this.all.findLast((told) => told.uri === uri)?.diagnostics;
    return waitFor('the right diagnostics', () => {
      const diagnostics = find();
      return diagnostics && isRight(diagnostics) && diagnostics;
    });
  }

  /** Resolves once all that the server had to tell so far is here. */
  async settled(): Promise<void> {
    await this.#server.hover('untitled:nothing', { line: 0, character: 0 });
  }
}

async function startTelling(context: TestContext, library: string, settings?: unknown) {
  const server = await ServerUnderTest.spawn(library);
  context.after(() => server.stop());
  const told = new Told(server);
  await server.initialize({ initializationOptions: { settings } });
  return { server, told };
}

const pull = async (server: ServerUnderTest, uri: string): Promise<Diagnostic[]> => {
  const report: FullDocumentDiagnosticReport = await server.connection.sendRequest('textDocument/diagnostic', {
    textDocument: { uri },
  });
  return report.items;
};

/** The server writes messages as plain text. */
const messageOf = (diagnostic: Diagnostic | undefined) => diagnostic?.message as string;

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

test('a name that no paper has is told in a form that can be nothing else, with the nearest papers', async (context) => {
  const { server, told } = await startTelling(context, writePaperFile(sampleRows));
  const wrong = lamps.id.replace('Lamps', 'Lanterns').replace('Small', 'Big');
  const { uri } = server.open(`[@${lamps.id}; @${rivers.id}] a@b.org @zzz\n\n😀 [@${wrong}]`);
  const [diagnostic, ...others] = await told.last(uri, ({ length }) => length > 0);
  assert.deepEqual(others, []);
  assert.deepEqual(diagnostic?.range, {
    start: { line: 2, character: 5 },
    end: { line: 2, character: 5 + wrong.length },
  });
  assert.equal(diagnostic.severity, DiagnosticSeverity.Warning);
  assert.equal(diagnostic.code, 'unknown');
  assert.equal(diagnostic.source, 'Lectern');
  assert.match(messageOf(diagnostic), new RegExp(`^No paper is named "${wrong}"`));
  assert.ok(messageOf(diagnostic).includes(`Lamps: A Study of Light in Small Rooms (${lamps.id})`));
  assert.deepEqual((diagnostic.data as { papers: string[] }).papers[0], lamps.id);
});

test('of very many unknown names all are told, and the nearest papers of the first hundred', async (context) => {
  const { server, told } = await startTelling(context, writePaperFile(sampleRows));
  const wrong = (index: number) => `[@${lamps.id.replace('Lamps', `Lanterns_${index}`)}]`;
  const { uri } = server.open(Array.from({ length: 150 }, (_, index) => wrong(index)).join('\n'));
  const diagnostics = await told.last(uri, ({ length }) => length > 0);
  assert.equal(diagnostics.length, 150);
  const withNearest = diagnostics.map((diagnostic) => messageOf(diagnostic).includes(lamps.id));
  assert.deepEqual(withNearest, [...Array<boolean>(100).fill(true), ...Array<boolean>(50).fill(false)]);
});

test('a name with a slip is told as inexact, and one that may be several papers as ambiguous', async (context) => {
  const other = 'Okafor_Lamps_That_Hum_ICCV_2023';
  const { server, told } = await startTelling(context, writePaperFile([...sampleRows, { id: other }]));
  const { uri } = server.open(`[@${rivers.id.toLowerCase()}] [@Okafor_Lamps]`);
  const [inexact, ambiguous] = await told.last(uri, ({ length }) => length === 2);
  assert.equal(inexact?.code, 'inexact');
  assert.equal(inexact.severity, DiagnosticSeverity.Information);
  assert.match(messageOf(inexact), /this is the nearest one/);
  assert.deepEqual(inexact.data, { papers: [rivers.id] });
  assert.equal(ambiguous?.code, 'ambiguous');
  assert.equal(ambiguous.severity, DiagnosticSeverity.Warning);
  assert.deepEqual(ambiguous.data, { papers: [lamps.id, other] });
});

test('severities follow the settings, when they change, too', async (context) => {
  const { server, told } = await startTelling(context, writePaperFile(sampleRows), {
    diagnostics: { unknown: 'error', inexact: 'nonsense' },
  });
  const { uri } = server.open(`[@nobody2020] [@${rivers.id.toLowerCase()}]`);
  const severities = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ severity }) => severity).join();
  await told.last(uri, (diagnostics) => severities(diagnostics) === '1,3');
  await server.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { lectern: { diagnostics: { unknown: 'off', inexact: 'hint' } } },
  });
  await told.last(uri, (diagnostics) => severities(diagnostics) === '4');
});

test('a client that can be asked for its settings is asked', async (context) => {
  const server = await ServerUnderTest.spawn(writePaperFile(sampleRows));
  context.after(() => server.stop());
  const told = new Told(server);
  server.connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section }) => (section === 'lectern' ? { diagnostics: { unknown: 'hint' } } : null)),
  );
  await server.initialize({ capabilities: { workspace: { configuration: true } } });
  const { uri } = server.open('[@nobody2020]');
  await told.last(uri, ([first]) => first?.severity === DiagnosticSeverity.Hint);
});

test('an edit is followed by news with its version, and closing the note takes all back', async (context) => {
  const { server, told } = await startTelling(context, writePaperFile(sampleRows));
  const { uri } = server.open('[@nobody2020]');
  await told.last(uri, ({ length }) => length === 1);
  server.edit(uri, 2, `[@${lamps.id}]`);
  await told.last(uri, ({ length }) => length === 0);
  assert.equal(told.all.at(-1)?.version, 2);
  server.edit(uri, 3, '[@nobody2020] [@nobody2021]');
  await told.last(uri, ({ length }) => length === 2);
  server.close(uri);
  await told.last(uri, ({ length }) => length === 0);
  const count = told.all.length;
  server.close(uri);
  await told.settled();
  assert.equal(told.all.length, count);
});

test('a note is told of once after it was opened', async (context) => {
  const { server, told } = await startTelling(context, writePaperFile(sampleRows));
  const { uri } = server.open('[@nobody2020]');
  await told.last(uri, ({ length }) => length === 1);
  await server.connection.sendRequest('lectern/mentionsOf', { id: lamps.id });
  await told.settled();
  assert.equal(told.all.length, 1);
});

test('when the paper file changes, the notes that are open are judged anew', async (context) => {
  const library = writePaperFile([lamps]);
  const { server, told } = await startTelling(context, library);
  const { uri } = server.open(`[@${rivers.id}]`);
  await told.last(uri, ({ length }) => length === 1);
  writeFileSync(library, paperFile([lamps, rivers]));
  await told.last(uri, ({ length }) => length === 0);
});

test('without papers nothing is said', async (context) => {
  const { server, told } = await startTelling(context, `${writePaperFile([])}.missing`);
  const { uri } = server.open('[@nobody2020]');
  await server.connection.sendRequest('lectern/mentionsOf', { id: lamps.id });
  assert.deepEqual(await pull(server, uri), []);
  await told.settled();
  assert.deepEqual(told.all, []);
});

test('a paper file is not judged', async (context) => {
  const library = writePaperFile(sampleRows);
  const { server, told } = await startTelling(context, library);
  const { uri } = server.open('[@nobody2020]', 'plaintext', pathToFileURL(library).href);
  await server.connection.sendRequest('lectern/mentionsOf', { id: lamps.id });
  await told.last(uri, ({ length }) => length === 0);
});

test('a client that asks is answered, told to ask again, and told nothing else', async (context) => {
  const library = writePaperFile([lamps]);
  const server = await ServerUnderTest.spawn(library);
  context.after(() => server.stop());
  const told = new Told(server);
  let refreshes = 0;
  server.connection.onRequest(DiagnosticRefreshRequest.type, () => {
    refreshes += 1;
  });
  const { capabilities } = await server.initialize({ capabilities: pulling });
  assert.ok(capabilities.diagnosticProvider);
  const { uri } = server.open(`[@nobody2020] [@${rivers.id}]`);
  assert.deepEqual(codes(await pull(server, uri)), ['unknown', 'unknown']);
  server.edit(uri, 2, `[@${rivers.id}]`);
  assert.deepEqual(codes(await pull(server, uri)), ['unknown']);
  const before = refreshes;
  writeFileSync(library, paperFile([lamps, rivers]));
  await waitFor('a refresh', () => refreshes > before);
  assert.deepEqual(await pull(server, uri), []);
  assert.deepEqual(await pull(server, 'no URI at all'), []);
  assert.deepEqual(told.all, []);
});

test('a client with a library of its own is asked for names in bulk, and hears that the notes changed', async (context) => {
  const server = await ServerUnderTest.spawn();
  context.after(() => server.stop());
  const told = new Told(server);
  let papers: ResolveAllResult = null;
  let changes = 0;
  server.connection.onRequest(notesRequest, (): NotesResult => ({ notes: [], paperFiles: [] }));
  server.connection.onRequest(
    resolveAllRequest,
    ({ names }: ResolveAllParams) => papers && names.map(() => papers?.[0]),
  );
  server.connection.onNotification(notesChangedNotification, () => {
    changes += 1;
  });
  await server.initialize({ initializationOptions: { clientOwnsLibrary: true } });
  const { uri } = server.open('[@nobody2020]');
  await waitFor('news of the notes', () => changes > 0);
  assert.deepEqual(told.all, []);
  papers = [{ kind: 'unknown', papers: [{ id: bells.id, citationKey: 'bells', title: 'Bells' }] }];
  await server.connection.sendNotification(libraryChangedNotification);
  const [diagnostic] = await told.last(uri, ({ length }) => length === 1);
  assert.deepEqual(diagnostic?.data, { papers: [bells.id] });
  papers = null;
  await server.connection.sendNotification(libraryChangedNotification);
  await told.last(uri, ({ length }) => length === 0);
});

test('a question that waits for the library can be cancelled', async (context) => {
  const server = await ServerUnderTest.spawn();
  context.after(() => server.stop());
  const asked = Promise.withResolvers<unknown>();
  const answer = Promise.withResolvers<ResolveAllResult>();
  server.connection.onRequest(notesRequest, (): NotesResult => ({ notes: [], paperFiles: [] }));
  server.connection.onRequest(resolveAllRequest, () => {
    asked.resolve(undefined);
    return answer.promise;
  });
  await server.initialize({ capabilities: pulling, initializationOptions: { clientOwnsLibrary: true } });
  const { uri } = server.open('[@nobody2020]');
  const cancellation = new CancellationTokenSource();
  const pulled = server.connection.sendRequest(
    'textDocument/diagnostic',
    { textDocument: { uri } },
    cancellation.token,
  );
  await asked.promise;
  cancellation.cancel();
  await assert.rejects(pulled, { code: LSPErrorCodes.RequestCancelled });
  answer.resolve(null);
});
