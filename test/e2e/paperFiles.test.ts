import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { useLecternWindow } from '../host/lecternWindow.ts';
import { runCommand } from '../host/quickPick.ts';
import { treeRows, viewPane } from '../host/tree.ts';
import { waitFor } from '../host/waitFor.ts';
import { notifications, openViewContainer } from '../host/workbench.ts';

describe('a folder without a paper file', () => {
  const lectern = useLecternWindow({ prepare: () => undefined });

  test('is told how to get one', async () => {
    const { page } = lectern;
    await openViewContainer(page, 'Lectern');
    await viewPane(page, 'Papers').getByRole('button', { name: 'Open Sample Library' }).click();
    await waitFor('the papers of the sample', async () => (await treeRows(page, 'Papers')).length > 5);
  });
});

describe('the item in the status bar', () => {
  const lectern = useLecternWindow();

  test('tells how many papers there are, and opens the health of their files', async () => {
    const { page } = lectern;
    await openViewContainer(page, 'Lectern');
    await page.locator('.statusbar-item', { hasText: /\d papers/ }).click();
    await page.locator('.tab.active', { hasText: 'Library Health' }).waitFor();
  });
});

describe('a paper file that goes away', () => {
  const lectern = useLecternWindow();

  test('leaves its papers, and is told of once', async () => {
    const { page, folder } = lectern;
    await openViewContainer(page, 'Lectern');
    const rows = await waitFor('the papers', async () => {
      const shown = await treeRows(page, 'Papers');
      return shown.length > 5 && shown;
    });
    rmSync(join(folder, 'library.txt'));
    await runCommand(page, 'Lectern: Reload Paper Files');
    const message = await waitFor('the message', async () =>
      (await notifications(page)).find((text) => text.includes('library')),
    );
    assert.match(message, /^library\.txt could not be read\./);

    await runCommand(page, 'Lectern: Reload Paper Files');
    assert.equal((await notifications(page)).filter((text) => text === message).length, 1);
    assert.deepEqual(await treeRows(page, 'Papers'), rows);
  });
});
