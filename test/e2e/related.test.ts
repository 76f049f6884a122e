import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openFile } from '../host/editor.ts';
import { useLecternWindow } from '../host/lecternWindow.ts';
import { quickPickRows, runCommand, typeInQuickPick, waitForQuickPick } from '../host/quickPick.ts';
import { treeRow, treeRows, viewPane } from '../host/tree.ts';
import { waitFor } from '../host/waitFor.ts';
import { accessibilityViolations, webviewFrame } from '../host/webview.ts';
import { openViewContainer } from '../host/workbench.ts';
import { sampleTitles } from './sampleTitles.ts';

const titleOf = await sampleTitles();
const rain = titleOf('Nguyen_Rain');
const stereo = titleOf('Van_Hoorn_Looking');
const near = 'Near This Paragraph';

describe('papers that are about the same', () => {
  const lectern = useLecternWindow();

  test('are named at the foot of a paper, where a click previews them', async () => {
    const { page } = lectern;
    await openViewContainer(page, 'Lectern');
    await treeRow(page, 'Papers', rain).click();
    const frame = await webviewFrame(page, rain);
    await frame.getByRole('heading', { name: 'More like this' }).waitFor();
    assert.deepEqual(await accessibilityViolations(frame), []);
    const first = frame.locator('.related button').first();
    const title = await first.innerText();
    assert.notEqual(title, rain);
    await first.click();
    await webviewFrame(page, title);
  });

  test('are listed by a command, which shows the one that is moved to', async () => {
    const { page } = lectern;
    await runCommand(page, 'Lectern: More Like This');
    await waitFor('the list', async () => (await quickPickRows(page)).length > 1);
    await page.keyboard.press('Escape');
  });

  test('stand in a view that follows the cursor from paragraph to paragraph of a note', async () => {
    const { page } = lectern;
    await openFile(page, 'reading-list.md');
    await openViewContainer(page, 'Lectern');
    assert.equal((await treeRows(page, near)).length, 0);
    await viewPane(page, near).locator('.pane-header').click();
    await page.locator('.editor-instance .view-line', { hasText: 'Fog and rain' }).first().click();
    await waitFor('the papers on fog and rain', async () => {
      const labels = (await treeRows(page, near)).map(({ label }) => label);
      return labels.slice(0, 3).includes(stereo) && labels.slice(0, 3).includes(rain);
    });
    const before = (await treeRows(page, near)).map(({ label }) => label).join();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await waitFor('other papers', async () => {
      const rows = await treeRows(page, near);
      return rows.length > 0 && rows.map(({ label }) => label).join() !== before;
    });
    const [row] = await treeRows(page, near);
    assert.ok(row);
    await treeRow(page, near, row.label).click();
    await webviewFrame(page, row.label);
  });
});

describe('papers among the symbols of the workspace', () => {
  const lectern = useLecternWindow();

  for (const query of ['looking twice', 'van hoorn', 'polraised']) {
    test(`are found by ${query}`, async () => {
      const { page } = lectern;
      await openFile(page, 'todo.txt');
      await page.keyboard.press('Control+T');
      await waitForQuickPick(page);
      await typeInQuickPick(page, `#${query}`);
      await waitFor('the paper', async () =>
        (await quickPickRows(page)).some(({ label }) => label.includes('Looking Twice')),
      );
      await page.keyboard.press('Escape');
    });
  }
});
