import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { test } from './registry.ts';

const stereo = 'Van_Hoorn_Looking_Twice_Polarised_Stereo_for_Driving_in_Fog_ICCV_2023';

/** Those in the paper file: headings of notes are symbols, too. */
async function symbols(query: string): Promise<readonly vscode.SymbolInformation[]> {
  const command = 'vscode.executeWorkspaceSymbolProvider';
  const all = await vscode.commands.executeCommand<readonly vscode.SymbolInformation[]>(command, query);
  return all.filter(({ location }) => location.uri.path.endsWith('/library.txt'));
}

test('papers are symbols of the workspace that lead to their IDs in the paper file', async () => {
  const [symbol] = await symbols('looking twice');
  assert.ok(symbol, 'there is no symbol');
  assert.match(symbol.name, /^Looking Twice/);
  assert.deepEqual(symbol.containerName, 'Van Hoorn · ICCV 2023');
  const file = await vscode.workspace.openTextDocument(symbol.location.uri);
  assert.deepEqual(file.getText(symbol.location.range), stereo);
});

test('a paper that is found by its author says so, since the editor looks for the letters in its name', async () => {
  const [symbol] = await symbols('van hoorn');
  assert.match(symbol?.name ?? '', /^Looking Twice.* · found by “van hoorn”$/);
});

test('without a query no paper is a symbol', async () => {
  assert.deepEqual((await symbols('')).length, 0);
});
