import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { DocumentLink } from 'vscode-languageserver/node';
import { lamps, rivers, sampleRows, writePaperFile } from '../paperFile.ts';
import { ServerUnderTest } from '../serverUnderTest.ts';

const page = `https://openaccess.thecvf.com/content/CVPR2022/html/${lamps.id}_paper.html`;
const note = `[[${lamps.id}]], @devries2021rivers\n<${page}> @nobody [[Nobody_Nothing_at_All_CVPR_2023]]`;

let server: ServerUnderTest;
before(async () => {
  server = await ServerUnderTest.start([writePaperFile(sampleRows)]);
});
after(() => server.stop());

function links(uri: string, on = server): Promise<DocumentLink[]> {
  return on.connection.sendRequest('textDocument/documentLink', { textDocument: { uri } });
}

function resolve(link: DocumentLink | undefined, on = server): Promise<DocumentLink> {
  return on.connection.sendRequest('documentLink/resolve', link);
}

test('the mentions of known papers are links, addresses and unknown names are not', async () => {
  const document = server.open(note);
  const found = await links(document.uri);
  assert.deepEqual(
    found.map(({ range }) => document.getText(range)),
    [lamps.id, 'devries2021rivers'],
  );
  assert.ok(found.every(({ target }) => target === undefined));
});

test('a link leads to the page of the paper', async () => {
  const [first] = await links(server.open(note).uri);
  const { target, tooltip } = await resolve(first);
  assert.deepEqual({ target, tooltip }, { target: page, tooltip: 'Lamps: A Study of Light in Small Rooms' });
});

test('where the client has commands for papers, it runs the first of them', async () => {
  const paperCommands = [
    { title: 'Open', command: 'lectern.openPaper' },
    { title: 'Other', command: 'x.y' },
  ];
  const other = await ServerUnderTest.start([writePaperFile(sampleRows)], { initializationOptions: { paperCommands } });
  const [, second] = await links(other.open(note).uri, other);
  const { target } = await resolve(second, other);
  assert.equal(target, `command:lectern.openPaper?${encodeURIComponent(JSON.stringify([rivers.id]))}`);
  await other.stop();
});

test('a paper that has no page gets no link where there is no command', async () => {
  const id = 'Ito_Empty_Pages_and_What_They_Tell_ECCV_2020';
  const other = await ServerUnderTest.start([writePaperFile([{ id }])]);
  assert.deepEqual(await links(other.open(id).uri, other), []);
  await other.stop();
});

test('a note that is not open has no links, and a link that is not from here stays as it is', async () => {
  assert.deepEqual(await links('untitled:not-open'), []);
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  for (const data of [undefined, 7, { paperId: 'Nobody' }]) {
    const link = { range, ...(data !== undefined && { data }) };
    assert.deepEqual(await resolve(link), link);
  }
});
