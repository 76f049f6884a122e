import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  FileChangeType,
  PublishDiagnosticsNotification,
  type Diagnostic,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { waitFor } from '../../host/waitFor.ts';
import { sampleRows, writePaperFile } from '../paperFile.ts';
import { ServerUnderTest } from '../serverUnderTest.ts';
import { NoteFolder } from './noteFolder.ts';

const bib = '@article{moss2021tides,\n  title = {Tides},\n}\n@book{weber1999, }\n';
const note = 'As [@moss2021tides; @weber1999; @okafor2022lamps; @nobody2020] say.';

test('keys of the .bib files of the folder are no unknown papers, from the first diagnostics on', async (context) => {
  const folder = new NoteFolder({
    '.gitignore': 'built/\n',
    'thesis/refs.bib': bib,
    'built/other.bib': '@misc{nobody2020,}',
  });
  const server = await ServerUnderTest.spawnWith(['--library', writePaperFile(sampleRows), '--notes', folder.path]);
  context.after(() => server.stop());
  const told: PublishDiagnosticsParams[] = [];
  server.connection.onNotification(PublishDiagnosticsNotification.type, (params) => void told.push(params));
  await server.initialize();
  const { uri } = server.open(note);
  const wrong = (diagnostics: readonly Diagnostic[] = []) =>
    diagnostics.map(({ range: { start, end } }) => note.slice(start.character, end.character));
  const [first] = await waitFor('the first diagnostics', () => told.length > 0 && told);
  assert.deepEqual(wrong(first?.diagnostics), ['nobody2020']);

  folder.write('thesis/refs.bib', '@book{nobody2020, }');
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: folder.uri('thesis/refs.bib'), type: FileChangeType.Changed }],
  });
  await waitFor('new diagnostics', () => wrong(told.at(-1)?.diagnostics).join() === 'moss2021tides,weber1999');

  const opened = server.open(`${bib}@book{nobody2020, }`, 'bibtex', folder.uri('thesis/refs.bib'));
  await waitFor('none', () => told.findLast((params) => params.uri === uri)?.diagnostics.length === 0);
  server.edit(opened.uri, 2, bib);
  const last = () => told.findLast((params) => params.uri === uri)?.diagnostics;
  await waitFor('what the edit has left', () => wrong(last()).join() === 'nobody2020');
});
