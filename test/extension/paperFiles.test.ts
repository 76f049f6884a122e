import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { inWorkspace } from './inWorkspace.ts';
import { test } from './registry.ts';
import { waitFor } from './waitFor.ts';

const header =
  'title\nstringlengths 1\n99\n| abstract\nstringlengths 0\n9\n| introduction\nstringlengths 0\n9\n|\n---|---|---|\n';
const knownId = 'Van_Hoorn_Looking_Twice_Polarised_Stereo_for_Driving_in_Fog_ICCV_2023';

function messagesOf(uri: vscode.Uri): string[] {
  return vscode.languages.getDiagnostics(uri).map(({ message }) => message);
}

async function write(uri: vscode.Uri, rows: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(header + rows));
}

async function setPaperFiles(files: readonly string[]): Promise<void> {
  await vscode.workspace.getConfiguration('lectern').update('paperFiles', files, vscode.ConfigurationTarget.Workspace);
}

async function hoverOver(text: string): Promise<vscode.Hover | undefined> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
  return waitFor('an answer to the hover', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(0, text.length - 3),
    );
    return hovers[0];
  });
}

test('no paper file is read before somebody asks; then its problem has a line and a column', async () => {
  await vscode.extensions.getExtension('lectern.lectern')?.activate();
  const library = inWorkspace('library.txt');
  assert.deepEqual(messagesOf(library), []);

  await vscode.commands.executeCommand('lectern.reloadPaperFiles');

  const [problem, ...others] = await waitFor('the problem of the library', () => {
    const problems = vscode.languages.getDiagnostics(library);
    return problems.length > 0 && problems;
  });
  assert.deepEqual(others, []);
  assert.match(problem?.message ?? '', /breaks off within its ID/);
  const { lineCount, lineAt } = await vscode.workspace.openTextDocument(library);
  assert.deepEqual(problem?.range.start, { line: lineCount - 1, character: lineAt(lineCount - 1).text.length });
});

test('the language server tells about an ID in a note, and its range is the ID', async () => {
  const hover = await hoverOver(`🎉 see [[${knownId}`);
  const [content] = hover?.contents ?? [];
  assert.match(content instanceof vscode.MarkdownString ? content.value : '', /Looking Twice/);
  assert.deepEqual(hover?.range?.start, { line: 0, character: '🎉 see [['.length });
});

test('files that a glob names are read when they appear and again when they change', async () => {
  const file = inWorkspace('extra/papers-1.txt');
  await setPaperFiles(['library.txt', 'extra/*.txt']);
  await write(file, 'Roe_One_Thing_CVPR_2023 |\n');
  await waitFor('one problem', () => messagesOf(file).length === 1);

  await write(file, 'Roe_One_Thing_CVPR_2023 |\nDoe_Another_Thing_CVPR_2023 |\n');
  await waitFor('two problems', () => messagesOf(file).length === 2);

  await vscode.workspace.fs.delete(file);
  await waitFor('no problem', () => messagesOf(file).length === 0);
  await setPaperFiles(['library.txt']);
});

test('a file that cannot be read any more leaves what was read from it', async () => {
  const file = inWorkspace('vanishing.txt');
  const id = 'Roe_A_Vanishing_Act_CVPR_2023';
  await write(file, `${id} | Abstract Now you see it. | 1. Introduction And now you do not. |\n`);
  await setPaperFiles(['library.txt', 'vanishing.txt']);
  await hoverOver(id);

  await vscode.workspace.fs.delete(file);
  await vscode.commands.executeCommand('lectern.reloadPaperFiles');

  assert.ok(await hoverOver(id), 'the paper is gone');
  await setPaperFiles(['library.txt']);
});

test('a file opened by hand is read beside those of the setting', async () => {
  const file = inWorkspace('by-hand.txt');
  await write(file, 'Roe_By_Hand_CVPR_2023 |\n');
  await vscode.commands.executeCommand('lectern.openPaperFile', file);
  await waitFor('its problem', () => messagesOf(file).length === 1);
  assert.deepEqual(messagesOf(inWorkspace('library.txt')).length, 1);
});
