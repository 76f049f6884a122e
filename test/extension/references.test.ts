import * as vscode from 'vscode';
import { inWorkspace } from './inWorkspace.ts';
import { test } from './registry.ts';
import { waitFor } from './waitFor.ts';

const id = 'Van_Hoorn_Looking_Twice_Polarised_Stereo_for_Driving_in_Fog_ICCV_2023';

async function write(path: string, text: string): Promise<vscode.Uri> {
  const uri = inWorkspace(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** The first notes that mention the paper at a place, once there are as many as expected. */
async function notesMentioning(uri: vscode.Uri, position: vscode.Position, ...expected: vscode.Uri[]): Promise<void> {
  const wanted = expected.map(String).sort().join('\n');
  await waitFor(`mentions in ${wanted}`, async () => {
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      uri,
      position,
    );
    const written = found.map((location) => location.uri).filter(({ path }) => path.includes('/written/'));
    return [...new Set(written.map(String))].sort().join('\n') === wanted;
  });
}

test('references are found in notes that are not open, while these come, change and go', async () => {
  const one = await write('written/one.md', `See [[${id}]].`);
  const two = await write('written/two.tex', `\\cite{${id}}`);
  await vscode.workspace.openTextDocument(one);
  const position = new vscode.Position(0, 10);
  await notesMentioning(one, position, one, two);
  const three = await write('written/sub/three.typ', `#cite(<${id}>)`);
  await notesMentioning(one, position, one, two, three);
  await write('written/two.tex', 'nothing');
  await notesMentioning(one, position, one, three);
  await vscode.workspace.fs.delete(three);
  await notesMentioning(one, position, one);
});

test('a citation that no paper has is a problem of the note, and none once it is right', async () => {
  const uri = await write('written/wrong.md', '[@nobody2020]');
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  const codes = () => vscode.languages.getDiagnostics(uri).map(({ code }) => code);
  await waitFor('one problem', () => String(codes().map(String)) === 'unknown');
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(0, 2, 0, 12), id);
  await vscode.workspace.applyEdit(edit);
  await waitFor('no problem', () => codes().length === 0);
});
