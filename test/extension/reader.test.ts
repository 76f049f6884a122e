import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { test } from './registry.ts';
import { waitFor } from './waitFor.ts';

const stereo = 'Van_Hoorn_Looking_Twice_Polarised_Stereo_for_Driving_in_Fog_ICCV_2023';
const rain = 'Nguyen_Rain_as_a_Light_Source_Drop-by-Drop_Relighting_of_Wet_Streets_CVPR_2024';

/** The open readers, as column and the beginning of the title. */
function readers(): string[] {
  return vscode.window.tabGroups.all.flatMap(({ viewColumn, tabs }) =>
    tabs
      .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('lectern.reader'))
      .map(({ label }) => `${viewColumn} ${label.split(' ', 1).join()}`),
  );
}

async function readersOnce(...expected: readonly string[]): Promise<void> {
  await waitFor(`the readers ${expected.join(', ')}`, () => readers().join() === expected.join()).catch(() => {
    assert.deepEqual(readers(), expected);
  });
}

async function run(command: string, ...args: readonly unknown[]): Promise<void> {
  await vscode.commands.executeCommand(`lectern.${command}`, ...args);
}

async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await readersOnce();
}

test('there is one preview reader, which shows the paper that was previewed last', async () => {
  await closeAll();
  await run('previewPaper', stereo);
  await readersOnce('1 Looking');
  await run('previewPaper', rain);
  await readersOnce('1 Rain');
});

test('a preview that is kept stays when another paper is previewed', async () => {
  await run('keepReaderOpen');
  await run('previewPaper', stereo);
  await readersOnce('1 Rain', '1 Looking');
});

test('a paper that is open is brought to the front, and its preview is kept', async () => {
  await run('openPaper', stereo);
  await run('previewPaper', rain);
  await readersOnce('1 Rain', '1 Looking');
  await waitFor('the paper in front', () => vscode.window.tabGroups.activeTabGroup.activeTab?.label.startsWith('Rain'));
});

test('previews that follow fast upon one another end with the last one', async () => {
  await closeAll();
  await Promise.all([stereo, rain, stereo, rain].map((id) => run('previewPaper', id)));
  await readersOnce('1 Rain');
});

test('a paper opens beside the editor, once', async () => {
  await closeAll();
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: 'A note.' }));
  await run('openPaperToSide', stereo);
  await readersOnce('2 Looking');
  await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
  await run('openPaperToSide', stereo);
  await readersOnce('2 Looking');
});

test('next and previous lead through the list and back', async () => {
  await closeAll();
  await run('openPaper', rain);
  await run('nextPaper');
  await waitFor('another paper', () => !readers().join().includes('Rain'));
  await run('previousPaper');
  await readersOnce('1 Rain');
  await closeAll();
});
