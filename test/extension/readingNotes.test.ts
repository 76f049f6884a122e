import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { inWorkspace } from './inWorkspace.ts';
import { test } from './registry.ts';
import { waitFor } from './waitFor.ts';

const id = 'Van_Hoorn_Looking_Twice_Polarised_Stereo_for_Driving_in_Fog_ICCV_2023';
const rain = 'Nguyen_Rain_as_a_Light_Source_Drop-by-Drop_Relighting_of_Wet_Streets_CVPR_2024';

async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

async function set(name: string, value: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('lectern').update(name, value, vscode.ConfigurationTarget.Workspace);
}

/** Opens the reading note of a paper; resolves to its editor. */
async function open(paperId: string): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('lectern.openReadingNote', paperId);
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, 'no note is open');
  return editor;
}

test('the reading note of a paper is made from the template, with the cursor where one goes on', async () => {
  const editor = await open(id);
  assert.deepEqual(editor.document.uri.toString(), inWorkspace('notes/vanhoorn2023looking.md').toString());
  assert.match(
    editor.document.getText(),
    /^---\ntitle: "Looking Twice[^"]*"\n[^]*\nid: "Van_Hoorn_[^"]*"\n[^]*\n---\n\n# Looking Twice/,
  );
  assert.deepEqual(editor.selection.active.line, editor.document.lineCount - 2);
  assert.deepEqual(await read(editor.document.uri), editor.document.getText());
});

test('a reading note that is there is opened as it is', async () => {
  const uri = inWorkspace('notes/vanhoorn2023looking.md');
  const text = `# My own words\n\n[[${id}]]\n`;
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const editor = await open(id);
  assert.deepEqual(editor.document.uri.toString(), uri.toString());
  await waitFor('the text of the file', () => editor.document.getText() === text);
  assert.deepEqual(await read(uri), text);
});

test('path and template follow the settings, and the template may be a file', async () => {
  try {
    await set('readingNote.path', 'reading/${venue}/${id}.md');
    await set('readingNote.template', 'On ${title}: ${cursor}!');
    const editor = await open(rain);
    assert.deepEqual(editor.document.uri.toString(), inWorkspace(`reading/CVPR/${rain}.md`).toString());
    assert.match(editor.document.getText(), /^On Rain as a Light Source[^]*: !$/);
    assert.deepEqual(editor.selection.active.character, editor.document.getText().length - 1);

    const template = '---\nid: ${id}\n---\nFrom a file.';
    await vscode.workspace.fs.writeFile(inWorkspace('template.md'), new TextEncoder().encode(template));
    await set('readingNote.path', 'reading/other.md');
    await set('readingNote.template', 'template.md');
    assert.deepEqual((await open(rain)).document.getText(), `---\nid: "${rain}"\n---\nFrom a file.`);
  } finally {
    await set('readingNote.path', undefined);
    await set('readingNote.template', undefined);
  }
});

test('a path that leads out of the folder makes no file', async () => {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  try {
    await set('readingNote.path', '../outside.md');
    await vscode.commands.executeCommand('lectern.openReadingNote', id);
    assert.deepEqual(vscode.window.activeTextEditor?.document.uri.toString(), undefined);
    const there = await vscode.workspace.fs.stat(inWorkspace('../outside.md')).then(
      () => true,
      () => false,
    );
    assert.deepEqual(there, false);
  } finally {
    await set('readingNote.path', undefined);
    await vscode.commands.executeCommand('notifications.clearAll');
  }
});

test('the heading of a note that is about one paper has a lens that opens it, and tells of other notes', async () => {
  const editor = await vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({ language: 'markdown', content: `# On [[${rain}]]\n` }),
  );
  const { uri } = editor.document;
  const lenses = await waitFor('two lenses', async () => {
    const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 10);
    const ours = found.filter(({ command }) => command?.command.startsWith('lectern.'));
    return ours.length === 2 && ours;
  });
  assert.match(lenses.map(({ command }) => command?.title).join(), /^Open Paper,\d+ other notes mention it$/);
  assert.deepEqual(lenses[0]?.command?.arguments, [rain]);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    new vscode.Range(0, 10, 0, 10),
  );
  assert.ok(
    actions.some(({ title }) => title === 'Open Reading Note'),
    actions.map(({ title }) => title).join(),
  );
});
