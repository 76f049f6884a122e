import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { test } from './registry.ts';

test('all papers are exported to a file of the form that is asked for', async () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no folder is open');
  const target = vscode.Uri.joinPath(folder.uri, 'exported.csv');
  await vscode.commands.executeCommand('lectern.reloadPaperFiles');
  await vscode.commands.executeCommand('lectern.exportPapers', 'csv', target);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(target));
  assert.match(text, /^\ufeffid,citation_key,title,authors,/);
  assert.match(text, /\r\nVan_Hoorn_Looking_Twice_Polarised_Stereo_for_Driving_in_Fog_ICCV_2023,/);
  await vscode.workspace.fs.delete(target);
});
