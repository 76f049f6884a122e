import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { test } from './registry.ts';
import { waitFor } from './waitFor.ts';

const stereo = 'Van_Hoorn_Looking_Twice_Polarised_Stereo_for_Driving_in_Fog_ICCV_2023';

/** Opens a note, with the caret where `|` stands. */
async function open(text: string, language = 'markdown'): Promise<[vscode.TextDocument, vscode.Position]> {
  const document = await vscode.workspace.openTextDocument({ language, content: text.replace('|', '') });
  return [document, document.positionAt(text.indexOf('|'))];
}

async function complete(text: string, language?: string): Promise<readonly vscode.CompletionItem[]> {
  const [document, position] = await open(text, language);
  return waitFor(`completions in ${text}`, async () => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
      undefined,
      1,
    );
    const ours = items.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference);
    return ours.length > 0 && ours;
  });
}

test('words of a title in a wiki link are completed to the ID, with the preview of the paper', async () => {
  const [first] = await complete('See [[polarized steroe|]].');
  assert.deepEqual([first?.insertText ?? first?.label, first?.filterText], [stereo, 'polarized steroe']);
  const label = first?.label as vscode.CompletionItemLabel;
  assert.match(label.label, /^Looking Twice/);
  assert.match(label.description ?? '', /Van Hoorn/);
  const documentation = first?.documentation as vscode.MarkdownString;
  assert.match(documentation.value, /^\*\*Looking Twice/);
});

test('in LaTeX, a citation is completed to the citation key', async () => {
  const [first] = await complete(String.raw`\cite{polaris|}`, 'latex');
  assert.deepEqual(first?.insertText, 'vanhoorn2023looking');
});

test('the definition of a mention is the row of the paper file', async () => {
  const [document, position] = await open(`[[Van_|${stereo.slice('Van_'.length)}]]`);
  const link = await waitFor('the definition', async () => {
    const links = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      position,
    );
    return links[0];
  });
  const file = await vscode.workspace.openTextDocument(link.targetUri);
  assert.deepEqual(file.getText(link.targetSelectionRange), stereo);
});

test('a mention is a link that opens the reader', async () => {
  const [document] = await open(`Read |${stereo}.`);
  const link = await waitFor('the link', async () => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
      10,
    );
    return links.find(({ target }) => target?.scheme === 'command');
  });
  assert.deepEqual(document.getText(link.range), stereo);
  assert.deepEqual([link.target?.path, link.target?.query], ['lectern.openPaper', JSON.stringify([stereo])]);
});

test('a mention can be written as a link with the title', async () => {
  const [document, position] = await open(`Read ${stereo.slice(0, 5)}|${stereo.slice(5)}.`);
  const action = await waitFor('the action', async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(position, position),
    );
    return actions.find(({ title }) => title === 'Write as a link with the title');
  });
  assert.ok(action.edit && (await vscode.workspace.applyEdit(action.edit)), 'the edit was not applied');
  assert.match(document.getText(), /^Read \[Looking Twice.*\]\(https:.*\)\.$/);
});
