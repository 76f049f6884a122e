import assert from 'node:assert/strict';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test, type TestContext } from 'node:test';
import {
  FileChangeType,
  ProgressType,
  RegistrationRequest,
  WorkDoneProgressCreateRequest,
  type DocumentHighlight,
  type Location,
  type Registration,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
} from 'vscode-languageserver/node';
import {
  mentionCountsRequest,
  mentionsOfRequest,
  type MentionCountsResult,
  type MentionsOfResult,
} from '../../../src/protocol/serverMessages.ts';
import { waitFor } from '../../host/waitFor.ts';
import { lamps, rivers, sampleRows, writePaperFile } from '../paperFile.ts';
import { markdownClient, ServerUnderTest } from '../serverUnderTest.ts';
import { NoteFolder } from './noteFolder.ts';

async function serve(context: TestContext, folder: NoteFolder, library = writePaperFile(sampleRows)) {
  const server = await ServerUnderTest.spawnWith(['--library', library, '--notes', folder.path]);
  context.after(() => server.stop());
  return server;
}

async function start(context: TestContext, folder: NoteFolder, library?: string): Promise<ServerUnderTest> {
  const server = await serve(context, folder, library);
  await server.initialize();
  return server;
}

function mentionsOf(server: ServerUnderTest, id: string): Promise<MentionsOfResult> {
  return server.connection.sendRequest(mentionsOfRequest, { id });
}

function references(
  server: ServerUnderTest,
  uri: string,
  line: number,
  character: number,
  includeDeclaration = false,
): Promise<Location[] | null> {
  return server.connection.sendRequest('textDocument/references', {
    textDocument: { uri },
    position: { line, character },
    context: { includeDeclaration },
  });
}

const where = (mentions: readonly { uri: string; range: Location['range'] }[], folder: NoteFolder) =>
  mentions.map(({ uri, range: { start } }) => {
    const name = decodeURIComponent(uri).replace(decodeURIComponent(folder.uri('')), '');
    return `${name.replace(/^\//, '')}:${start.line}:${start.character}`;
  });

test('the mentions of a paper in all notes of a folder have the text of their line', async (context) => {
  const folder = new NoteFolder({
    'one.md': `# One\r\n\r\n  We follow [[${lamps.id}]] here.  \r\n`,
    'deep/er/two.tex': String.raw`\cite{${rivers.id}, ${lamps.id}}`,
    'three.typ': 'nothing',
  });
  const server = await start(context, folder);
  assert.deepEqual(await mentionsOf(server, lamps.id), [
    {
      uri: folder.uri('deep/er/two.tex'),
      range: {
        start: { line: 0, character: 8 + rivers.id.length },
        end: { line: 0, character: 8 + rivers.id.length + lamps.id.length },
      },
      line: String.raw`\cite{${rivers.id}, ${lamps.id}}`,
    },
    {
      uri: folder.uri('one.md'),
      range: { start: { line: 2, character: 14 }, end: { line: 2, character: 14 + lamps.id.length } },
      line: `We follow [[${lamps.id}]] here.`,
    },
  ]);
  assert.deepEqual(await mentionsOf(server, 'Nobody_Nothing_at_All_CVPR_2023'), []);
});

test('references of a paper are found from a note and from its row, which is its declaration', async (context) => {
  const folder = new NoteFolder({ 'a.md': `x [@${lamps.id}]`, 'b.md': lamps.id });
  const library = writePaperFile(sampleRows);
  const server = await start(context, folder, library);
  const { uri } = server.open(`x [@${lamps.id}]`, 'markdown', folder.uri('a.md'));
  const row = { uri: pathToFileURL(library).href, range: { start: { line: 11, character: 0 } } };
  assert.deepEqual(where((await references(server, uri, 0, 10)) ?? [], folder), ['a.md:0:4', 'b.md:0:0']);
  const [declaration, ...mentions] = (await references(server, uri, 0, 10, true)) ?? [];
  assert.equal(declaration?.uri, row.uri);
  assert.deepEqual(declaration.range, {
    start: row.range.start,
    end: { ...row.range.start, character: lamps.id.length },
  });
  assert.equal(mentions.length, 2);

  const { uri: table } = server.open(`head\n${lamps.id} | One. | Two. |`, 'plaintext', row.uri);
  assert.deepEqual(where((await references(server, table, 1, 3)) ?? [], folder), ['a.md:0:4', 'b.md:0:0']);
  assert.equal(await references(server, uri, 0, 0), null);
  assert.equal(await references(server, uri, 99, 99), null);
  assert.equal(await references(server, 'no URI at all', 0, 0), null);
});

test('a name that no paper has refers to where else it stands', async (context) => {
  const folder = new NoteFolder({ 'a.md': 'x [@nobody2020]', 'b.md': '[@nobody2020] and [@somebody2020]' });
  const server = await start(context, folder);
  const { uri } = server.open('x [@nobody2020]', 'markdown', folder.uri('a.md'));
  assert.deepEqual(where((await references(server, uri, 0, 6)) ?? [], folder), ['a.md:0:4', 'b.md:0:2']);
});

test('an open note counts as it is open, and a closed one as its file is', async (context) => {
  const folder = new NoteFolder({ 'a.md': 'nothing' });
  const server = await start(context, folder);
  assert.deepEqual(await mentionsOf(server, lamps.id), []);
  const { uri } = server.open(`\n${lamps.id}`, 'markdown', folder.uri('a.md'));
  assert.deepEqual(where(await mentionsOf(server, lamps.id), folder), ['a.md:1:0']);
  server.edit(uri, 2, `${lamps.id} ${lamps.id}`);
  assert.equal((await mentionsOf(server, lamps.id)).length, 2);
  const { uri: untitled } = server.open(lamps.id);
  assert.equal((await mentionsOf(server, lamps.id)).at(-1)?.uri, untitled);
  server.close(uri);
  server.close(untitled);
  assert.deepEqual(await mentionsOf(server, lamps.id), []);
});

test('a note that the client names with other escapes is the same note', async (context) => {
  const folder = new NoteFolder({ 'ü (1).md': lamps.id });
  const server = await start(context, folder);
  const uri = folder.uri('ü (1).md').replace('(', '%28').replace('%C3%BC', 'ü');
  server.open(`${lamps.id}\n`, 'markdown', uri);
  assert.deepEqual(
    (await mentionsOf(server, lamps.id)).map((mention) => mention.uri),
    [uri],
  );
});

test('hidden folders, node_modules, what .gitignore names, paper files and other files are no notes', async (context) => {
  const folder = new NoteFolder({
    'a.md': lamps.id,
    '.obsidian/b.md': lamps.id,
    'node_modules/c/README.md': lamps.id,
    'build/d.md': lamps.id,
    'e.generated.md': lamps.id,
    'f.ts': lamps.id,
    '.gitignore': 'build/\n*.generated.md\n',
  });
  const library = join(folder.path, 'papers.txt');
  renameSync(writePaperFile(sampleRows), library);
  const server = await start(context, folder, library);
  assert.deepEqual(where(await mentionsOf(server, lamps.id), folder), ['a.md:0:0']);
  server.open(`${lamps.id} | A | B |`, 'plaintext', pathToFileURL(library).href);
  assert.deepEqual(where(await mentionsOf(server, lamps.id), folder), ['a.md:0:0']);
});

test('a file over 10 MB is skipped, and the log says so', async (context) => {
  const folder = new NoteFolder({ 'big.md': `${lamps.id} ${'word '.repeat(2_200_000)}`, 'small.md': lamps.id });
  const server = await start(context, folder);
  assert.deepEqual(where(await mentionsOf(server, lamps.id), folder), ['small.md:0:0']);
  assert.ok(
    server.log.some((line) => line.includes('big.md is over 10 MB')),
    server.log.join('\n'),
  );
});

test('without --notes, the folders that the client has open are looked through', async (context) => {
  const folder = new NoteFolder({ 'a.md': lamps.id });
  const server = await ServerUnderTest.start([writePaperFile(sampleRows)], { folders: [folder.uri('')] });
  context.after(() => server.stop());
  assert.deepEqual(where(await mentionsOf(server, lamps.id), folder), ['a.md:0:0']);
});

test('the globs of the settings say which files are notes', async (context) => {
  const folder = new NoteFolder({ 'a.md': lamps.id, 'b.wiki': lamps.id, 'old/c.wiki': lamps.id });
  const server = await serve(context, folder);
  await server.initialize({ initializationOptions: { settings: { notes: ['*.wiki'] } } });
  assert.deepEqual(where(await mentionsOf(server, lamps.id), folder), ['b.wiki:0:0']);
  await server.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { lectern: { notes: ['**/*.{md,wiki}'] } },
  });
  assert.deepEqual(where(await mentionsOf(server, lamps.id), folder), ['a.md:0:0', 'b.wiki:0:0', 'old/c.wiki:0:0']);
});

test('files that are written, renamed and deleted are followed where the client watches them', async (context) => {
  const folder = new NoteFolder({ 'a.md': 'nothing' });
  const server = await serve(context, folder);
  const registrations: Registration[] = [];
  server.connection.onRequest(RegistrationRequest.type, (params) => void registrations.push(...params.registrations));
  await server.initialize({ capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } });
  assert.deepEqual(await mentionsOf(server, lamps.id), []);
  assert.deepEqual(
    registrations.map(({ method }) => method),
    ['workspace/didChangeWatchedFiles'],
  );

  const tell = (...changes: [string, FileChangeType][]) =>
    server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: changes.map(([name, type]) => ({ uri: folder.uri(name), type })),
    });
  folder.write('a.md', lamps.id);
  folder.write('sub/b.md', `- ${lamps.id}`);
  await tell(['a.md', FileChangeType.Changed], ['sub/b.md', FileChangeType.Created]);
  assert.deepEqual(where(await mentionsOf(server, lamps.id), folder), ['a.md:0:0', 'sub/b.md:0:2']);
  renameSync(join(folder.path, 'sub'), join(folder.path, 'other'));
  await server.connection.sendNotification('workspace/didRenameFiles', {
    files: [{ oldUri: folder.uri('sub'), newUri: folder.uri('other') }],
  });
  assert.deepEqual(where(await mentionsOf(server, lamps.id), folder), ['a.md:0:0', 'other/b.md:0:2']);
  rmSync(join(folder.path, 'a.md'));
  await tell(['a.md', FileChangeType.Deleted]);
  assert.deepEqual(where(await mentionsOf(server, lamps.id), folder), ['other/b.md:0:2']);
});

test('files are followed where the client does not watch them, too', async (context) => {
  const folder = new NoteFolder({ 'a.md': 'nothing', 'sub/b.md': 'nothing' });
  const server = await start(context, folder);
  assert.deepEqual(await mentionsOf(server, lamps.id), []);
  const found = async (...expected: string[]) =>
    waitFor(expected.join(), async () => {
      const mentions = where(await mentionsOf(server, lamps.id), folder);
      return mentions.join() === expected.join();
    });
  folder.write('sub/b.md', lamps.id);
  await found('sub/b.md:0:0');
  folder.write('sub/new/c.md', lamps.id);
  await found('sub/b.md:0:0', 'sub/new/c.md:0:0');
  folder.write('sub/new/c.md', ` ${lamps.id}`);
  await found('sub/b.md:0:0', 'sub/new/c.md:0:1');
  rmSync(join(folder.path, 'sub'), { recursive: true });
  await waitFor('no mention', async () => (await mentionsOf(server, lamps.id)).length === 0);
});

test('the progress of the indexing is shown where the client can show it', async (context) => {
  const notes = Array.from({ length: 250 }, (_, index) => [`${index}.md`, lamps.id] as const);
  const server = await serve(context, new NoteFolder(Object.fromEntries(notes)));
  const ended = Promise.withResolvers<unknown>();
  const seen: string[] = [];
  server.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
    const type = new ProgressType<WorkDoneProgressBegin | WorkDoneProgressEnd>();
    server.connection.onProgress(type, token, ({ kind }) => {
      seen.push(kind);
      if (kind === 'end') {
        ended.resolve(undefined);
      }
    });
  });
  await server.initialize({ capabilities: { window: { workDoneProgress: true } } });
  await ended.promise;
  assert.equal(seen[0], 'begin');
  assert.equal((await mentionsOf(server, lamps.id)).length, 250);
});

test('the other mentions of the same paper in the note are highlighted', async (context) => {
  const server = await start(context, new NoteFolder({}));
  const text = `[@${lamps.id}] [@${rivers.id}] ${lamps.id} [@nobody] [@nobody]`;
  const { uri } = server.open(text);
  const highlight = async (part: string) => {
    const position = { line: 0, character: text.indexOf(part) + 1 };
    const found: DocumentHighlight[] | null = await server.connection.sendRequest('textDocument/documentHighlight', {
      textDocument: { uri },
      position,
    });
    return found?.map(({ range }) => text.slice(range.start.character, range.end.character));
  };
  assert.deepEqual(await highlight(lamps.id), [lamps.id, lamps.id]);
  assert.deepEqual(await highlight(rivers.id), [rivers.id]);
  assert.deepEqual(await highlight('nobody'), ['nobody', 'nobody']);
});

test('a hover says in how many notes the paper is mentioned', async (context) => {
  const folder = new NoteFolder({ 'a.md': lamps.id, 'b.md': `${lamps.id} ${lamps.id}`, 'c.md': rivers.id });
  const server = await serve(context, folder);
  await server.initialize({ capabilities: markdownClient });
  await mentionsOf(server, lamps.id);
  const { uri } = server.open(lamps.id);
  await mentionsOf(server, lamps.id);
  assert.match(JSON.stringify(await server.hover(uri, { line: 0, character: 3 })), /in 3 notes/);
});

test('the number of notes is told for the papers that are mentioned, under whatever names', async (context) => {
  const folder = new NoteFolder({
    'a.md': `${lamps.id} and [@okafor2022lamps] and ${lamps.id}`,
    'b.md': `[[${lamps.id}]] [@nobody2020]`,
    'c.tex': String.raw`\cite{${rivers.id}}`,
  });
  const server = await start(context, folder);
  const counts = async () => new Map(await server.connection.sendRequest<MentionCountsResult>(mentionCountsRequest));
  assert.deepEqual(Object.fromEntries(await counts()), { [lamps.id]: 2, [rivers.id]: 1 });
  for (const params of [null, {}, []]) {
    assert.equal((await server.connection.sendRequest<MentionCountsResult>(mentionCountsRequest, params)).length, 2);
  }
  server.open('nothing', 'latex', folder.uri('c.tex'));
  assert.deepEqual(Object.fromEntries(await counts()), { [lamps.id]: 2 });
});

test('without papers no paper is mentioned', async (context) => {
  const server = await start(context, new NoteFolder({ 'a.md': lamps.id }), writePaperFile([]));
  assert.deepEqual(await server.connection.sendRequest(mentionCountsRequest), []);
});

test('shutdown in the middle of indexing ends in order', async () => {
  const notes = Array.from({ length: 2000 }, (_, index) => [`${index}.md`, `[@${lamps.id}]\n`.repeat(20)] as const);
  const folder = new NoteFolder(Object.fromEntries(notes));
  const server = await ServerUnderTest.spawnWith(['--stdio', '--notes', folder.path]);
  await server.initialize();
  const asked = mentionsOf(server, lamps.id).then(
    () => 'answered',
    () => 'refused',
  );
  assert.equal(await server.stop(), 0);
  assert.match(await asked, /answered|refused/);
});
