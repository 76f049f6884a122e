import assert from 'node:assert/strict';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { CompletionList } from 'vscode-languageserver/node';
import { projectRoot } from '../../../scripts/bootstrap.mjs';
import { waitFor } from '../../host/waitFor.ts';
import { bells, lamps, paperFile, rivers, writePaperFile } from '../paperFile.ts';
import { runFolder } from '../runFolder.ts';
import { hoverText, ServerUnderTest } from '../serverUnderTest.ts';

const realFile = join(projectRoot, '..', 'shared', 'papers', 'cvpr2023.txt');

async function startFor(context: TestContext, ...libraries: readonly string[]): Promise<ServerUnderTest> {
  const server = await ServerUnderTest.start(libraries);
  context.after(() => server.stop());
  return server;
}

test('papers of all files are found, those of the first file first', async (context) => {
  const server = await startFor(
    context,
    writePaperFile([lamps]),
    writePaperFile([{ ...lamps, abstract: 'Another one.' }, rivers]),
  );
  assert.ok(hoverText(await server.hoverOn(lamps.id, lamps.id)).includes(lamps.abstract));
  assert.ok(hoverText(await server.hoverOn(rivers.id, rivers.id)).includes(rivers.abstract));
});

test('a completion that is asked for at once waits until the papers are read', async (context) => {
  const rows = Array.from({ length: 5_000 }, (_, index) => ({ id: `Lee_Paper_Number_${index}_CVPR_2023` }));
  const server = await startFor(context, writePaperFile([...rows, lamps]));
  const { uri } = server.open('[[okafor');
  const params = { textDocument: { uri }, position: { line: 0, character: 8 } };
  const list = await server.connection.sendRequest<CompletionList>('textDocument/completion', params);
  assert.equal(list.items.length, 1);
});

test('a file that changes on disk gives new answers', async (context) => {
  const file = writePaperFile([lamps]);
  const server = await startFor(context, file);
  const { uri } = server.open(`${lamps.id}\n${rivers.id}`);
  assert.equal(await server.hover(uri, { line: 1, character: 5 }), null);

  writeFileSync(file, paperFile([{ ...lamps, abstract: 'Now with two lamps.' }, rivers]));
  assert.match(hoverText(await server.hover(uri, { line: 0, character: 5 })), /Now with two lamps\./);
  assert.ok(await server.hover(uri, { line: 1, character: 5 }));

  const newFile = writePaperFile([rivers]);
  renameSync(newFile, file);
  assert.equal(await server.hover(uri, { line: 0, character: 5 }), null);
  assert.ok(await server.hover(uri, { line: 1, character: 5 }));
});

test('a file that can no longer be read leaves what was there, and the log says why once', async (context) => {
  const file = writePaperFile([lamps]);
  const server = await startFor(context, file);
  const { uri } = server.open(lamps.id);
  const ask = () => server.hover(uri, { line: 0, character: 5 });
  assert.ok(await ask());

  rmSync(file);
  assert.ok(await ask());
  assert.ok(await ask());
  writeFileSync(file, 'This is a letter and no table.');
  assert.ok(await ask());
  assert.ok(await ask());
  writeFileSync(file, paperFile([rivers]));
  assert.equal(await ask(), null);

  const failures = server.log.filter((line) => line.includes('could not be read'));
  assert.equal(failures.length, 2, failures.join('\n'));
  assert.equal(failures[0], `${file} could not be read. There is no such file. What was read from it before stays.`);
});

test('a file that is missing from the start is logged once, and read when it appears', async (context) => {
  const missing = `${writePaperFile([])}.missing`;
  const server = await startFor(context, missing, writePaperFile([rivers]));
  const { uri } = server.open(`${rivers.id}\n${bells.id}`);
  assert.ok(await server.hover(uri, { line: 0, character: 5 }));
  assert.equal(await server.hover(uri, { line: 1, character: 5 }), null);
  assert.deepEqual(
    server.log.filter((line) => line.includes('could not be read')),
    [`${missing} could not be read. There is no such file. Its papers are missing.`],
  );

  writeFileSync(missing, paperFile([bells]));
  assert.ok(await server.hover(uri, { line: 1, character: 5 }));
});

test('a server without a paper file says so and answers that it knows nothing', async (context) => {
  const server = await startFor(context);
  assert.equal(await server.hoverOn(lamps.id, lamps.id), null);
  await waitFor('a word in the log', () => server.log.some((line) => line.includes('--library FILE')));
});

test('problems of a paper file are logged with line and column', async (context) => {
  const file = writePaperFile([lamps]);
  writeFileSync(file, `${paperFile([lamps])}Cut_Off_in_Its_Id_CVPR_20`);
  const server = await startFor(context, file);
  assert.ok(await server.hoverOn(lamps.id, lamps.id));
  assert.ok(server.log.includes(`${file}: 2 papers, 1 problems`), server.log.join('\n'));
  assert.ok(
    server.log.some((line) => line.startsWith(`${file}:13:`)),
    server.log.join('\n'),
  );
});

test('a hover that comes while the library is being read waits for it', async (context) => {
  const rows = Array.from({ length: 5000 }, (_, index) => ({ id: `Lee_Paper_Number_${index}_CVPR_2023` }));
  const server = await startFor(context, writePaperFile(rows));
  const { uri } = server.open('Lee_Paper_Number_4999_CVPR_2023');
  const hovers = await Promise.all([1, 2, 3].map((character) => server.hover(uri, { line: 0, character })));
  assert.deepEqual(
    hovers.map(hoverText).map((text) => text.slice(0, 21)),
    Array(3).fill('**Paper Number 4999**'),
  );
});

test(
  'a paper of the real file has a hover',
  { skip: !existsSync(realFile) && 'no ../shared/papers' },
  async (context) => {
    const server = await startFor(context, realFile);
    const id = 'Jin_DNF_Decouple_and_Feedback_Network_for_Seeing_in_the_Dark_CVPR_2023';
    const text = hoverText(await server.hoverOn(`- [[${id}]]`, id));
    assert.match(
      text,
      /^\*\*DNF: Decouple and Feedback Network for Seeing in the Dark( …)?\*\*\n\nJin · CVPR 2023\n\n/,
    );
    assert.ok(text.split('\n').length <= 8, text);
    assert.ok(server.log.includes(`${realFile}: 100 papers, 1 problems`), server.log.join('\n'));
  },
);

test('columns are what the setting says, and read again when it says something else', async (context) => {
  const file = join(runFolder, 'columns.csv');
  writeFileSync(file, 'ID,Label,Words\nLee_Bells_CVPR_2020,Bells in the Morning,Bells at Night\n');
  const columns = (name: string) => ({ '**/columns.csv': { [name]: 'title', Words: 'nonsense' } });
  const server = await ServerUnderTest.start([file], {
    initializationOptions: { settings: { columns: columns('Label') } },
  });
  context.after(() => server.stop());
  const { uri } = server.open('Lee_Bells_CVPR_2020');
  const ask = async () => hoverText(await server.hover(uri, { line: 0, character: 5 }));
  assert.match(await ask(), /Bells in the Morning/);
  assert.ok(server.log.some((line) => line.includes('"Words" can be id, title')));

  const settings = { lectern: { columns: { '**/columns.csv': { Words: 'title' } } } };
  await server.connection.sendNotification('workspace/didChangeConfiguration', { settings });
  assert.match(await ask(), /Bells at Night/);
});
