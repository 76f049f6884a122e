import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { inWorkspace } from './inWorkspace.ts';
import { test } from './registry.ts';
import { waitFor } from './waitFor.ts';

const id = 'Van_Hoorn_Looking_Twice_Polarised_Stereo_for_Driving_in_Fog_ICCV_2023';

async function write(path: string, text: string): Promise<vscode.Uri> {
  const uri = inWorkspace(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

async function show(path: string, text: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(await write(path, text));
  await vscode.window.showTextDocument(document);
  return document;
}

test('the citation of a paper is copied as the style has it, or as BibTeX', async () => {
  await vscode.commands.executeCommand('lectern.copyCitation', id);
  assert.match(await vscode.env.clipboard.readText(), /^Van Hoorn et al\. \(2023\)\. Looking Twice/);
  await vscode.commands.executeCommand('lectern.copyBibtex', id);
  assert.match(
    await vscode.env.clipboard.readText(),
    /^@inproceedings\{vanhoorn2023looking,\n {2}author = \{Van Hoorn and others\}/,
  );
});

test('a citation follows the style of the settings, a file of the folder too', async () => {
  const settings = vscode.workspace.getConfiguration('lectern');
  const style =
    '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>own</title></info>' +
    '<citation><layout><text variable="title"/></layout></citation>' +
    '<bibliography><layout><text variable="title" prefix="Own: "/></layout></bibliography></style>';
  await write('cited/own.csl', style);
  try {
    for (const [name, expected] of [
      ['ieee', /^Van Hoorn et al\., “Looking Twice/],
      ['cited/own.csl', /^Own: Looking Twice/],
    ] as const) {
      await settings.update('bibliography.style', name, vscode.ConfigurationTarget.Workspace);
      await waitFor(`a citation by ${name}`, async () => {
        await vscode.commands.executeCommand('lectern.copyCitation', id);
        return expected.test(await vscode.env.clipboard.readText());
      });
    }
  } finally {
    await settings.update('bibliography.style', undefined, vscode.ConfigurationTarget.Workspace);
  }
});

test('a note gets its bibliography once, however often the command runs, and the rest of the note stays', async () => {
  const note = await show('cited/survey.md', `# Survey\n\nSee @vanhoorn2023looking.\n`);
  await vscode.commands.executeCommand('lectern.updateBibliography');
  const first = note.getText();
  assert.match(
    first,
    /^# Survey\n\nSee @vanhoorn2023looking\.\n\n<!-- lectern: bibliography -->\n\n- Van Hoorn et al\\?\. \(2023\)/,
  );
  await vscode.commands.executeCommand('lectern.updateBibliography');
  assert.deepEqual(note.getText(), first);
  await note.save();
});

test('the source actions of a note offer its bibliography', async () => {
  const note = await show('cited/actions.md', `See @vanhoorn2023looking.\n`);
  const titles = await waitFor('an action', async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      note.uri,
      new vscode.Range(0, 0, 0, 0),
      'source',
      1,
    );
    return actions.some(({ edit }) => edit) && actions.map(({ title }) => title);
  });
  assert.ok(titles.includes('Insert a bibliography of this note'), titles.join());
});

test('the references of a folder are written into a file, and written again', async () => {
  await write('cited/thesis/one.tex', String.raw`\cite{vanhoorn2023looking}`);
  const target = inWorkspace('cited/thesis/references.bib');
  const folder = inWorkspace('cited/thesis');
  await waitFor('the file', async () => {
    await vscode.commands.executeCommand('lectern.writeBibliographyFile', folder, target);
    try {
      return (await read(target)).includes('@inproceedings{vanhoorn2023looking,');
    } catch {
      // Not written yet: the notes of the folder may still have to be found.
      return false;
    }
  });
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode((await read(target)).slice(0, 120)));
  await vscode.commands.executeCommand('lectern.writeBibliographyFile', folder, target);
  assert.match(await read(target), /vanhoorn2023looking/);
});

test("somebody else's file is not replaced unless that is wanted", async () => {
  const target = await write('cited/thesis/own.bib', '@book{mine}\n');
  const written = vscode.commands.executeCommand('lectern.writeBibliographyFile', inWorkspace('cited/thesis'), target);
  // In a test, nobody is there to answer, and the workbench says so.
  const question = await Promise.resolve(written).then(() => '', String);
  assert.match(question, /own\.bib is there already/);
  assert.deepEqual(await read(target), '@book{mine}\n');
});
