import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { clipboardText } from '../host/browser.ts';
import { useLecternWindow } from '../host/lecternWindow.ts';
import { exactly, runCommand, typeInQuickPick, waitForQuickPick } from '../host/quickPick.ts';
import { treeRows, viewPane, type TreeRow } from '../host/tree.ts';
import { waitFor } from '../host/waitFor.ts';
import { webviewFrame } from '../host/webview.ts';
import { openViewContainer, reloadWindow } from '../host/workbench.ts';

// The beginnings of titles, which the rows show as far as the file has them.
const kelp = 'KELP';
const rain = 'Rain as a Light Source';
const tides = 'Tide Tables for Pixels';
const leaks = 'Listening for Leaks';

describe('the tree of papers', () => {
  const lectern = useLecternWindow();

  test('shows the papers by venue and year, with counts, and the newest first', async () => {
    const { page } = lectern;
    await openViewContainer(page, 'Lectern');
    const rows = await rowsOnce(page, 'the sample library', (shown) => shown.length > 20);
    assert.deepEqual(groupsOf(rows).slice(0, 3), ['WACV 2025 1', 'CVPR 2024 3', 'ECCV 2024 1']);
    assert.deepEqual(groupsOf(rows).at(-1), 'CVPR, year unknown 1');
    const papers = rows.filter(({ level }) => level === 2);
    assertTitles(papers.slice(1, 4), [kelp, rain, tides]);
    assert.deepEqual(
      papers.slice(1, 4).map(({ description }) => description?.split(' · ')[0]),
      ['Tuominen 2024', 'Nguyen 2024', 'OBrien 2024'],
    );
    assert.equal(await viewTitle(page), 'Papers (21)');
  });

  test('marks a paper whose row has a problem, and tells a screen reader which', async () => {
    const { page } = lectern;
    const row = paperRow(page, leaks);
    assert.equal(await row.locator('.codicon-warning').count(), 1);
    assert.match((await row.getAttribute('aria-label')) ?? '', /Jankauskas, CVPR\. The row breaks off within its ID/);
  });

  test('tells on hovering what a paper is about, and where it stands in the file', async () => {
    const { page } = lectern;
    const hover = page.locator('.monaco-hover:not(.hidden)', { hasText: 'Tuominen · CVPR 2024' });
    // Numbers of notes that arrive meanwhile renew the row, and its hover goes until the mouse moves again.
    await waitFor('the hover of the row', async () => {
      await page.mouse.move(700, 500);
      await paperRow(page, kelp).hover();
      return hover.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
    });
    assert.match(await hover.innerText(), /Bull kelp grows half a .*library\.txt, line \d+/s);
    await page.mouse.move(700, 500);
  });

  test('copies the ID of a paper from its context menu, though no paper is open', async () => {
    const { page } = lectern;
    await paperRow(page, kelp).click({ button: 'right' });
    // A menu that has just opened ignores the mouse, so that the click that opened it does not choose something too.
    await page.locator('.context-view .action-label', { hasText: exactly('Copy ID') }).hover();
    await page.keyboard.press('Enter');
    await waitFor('the ID on the clipboard', async () =>
      (await clipboardText(page)).startsWith('Tuominen_KELP_Keyed_Echo'),
    );
  });

  test('a click shows a paper in the preview reader, a double click keeps it', async () => {
    const { page } = lectern;
    await paperRow(page, kelp).click();
    await tabsOnce(page, 1);
    await paperRow(page, rain).dblclick();
    await tabsOnce(page, 1);
    await paperRow(page, tides).click();
    await tabsOnce(page, 2);
  });

  test('Ctrl+Enter keeps the paper of the focused row', async () => {
    const { page } = lectern;
    await paperRow(page, rain).click();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Control+Enter');
    await tabsOnce(page, 3);
    await waitFor('a reader of the paper that stays', async () => {
      const frame = await webviewFrame(page);
      return (await frame.title()).startsWith(kelp) && (await frame.locator('[data-action=keepOpen]').count()) === 0;
    });
  });

  test('selects the paper on show, whichever way it came there', async () => {
    const { page } = lectern;
    await paperRow(page, rain).click();
    await runCommand(page, 'Lectern: Next Paper');
    await rowsOnce(page, 'the next paper selected', (rows) =>
      rows.some(({ label, selected }) => selected && label.startsWith(tides)),
    );
  });

  test('filters while one types; Escape brings back what was there, Enter keeps the filter', async () => {
    const { page } = lectern;
    await typeFilter(page, 'kelp forests');
    const filtered = await rowsOnce(page, 'fewer papers', (rows) => rows.length > 0 && rows.length < 20);
    assert.ok(filtered.some(({ label }) => label.startsWith(kelp)));
    await page.keyboard.press('Escape');
    await rowsOnce(page, 'all papers', (rows) => rows.length > 20);

    await typeFilter(page, 'kelp forests');
    await page.keyboard.press('Enter');
    await rowsOnce(page, 'fewer papers', (rows) => rows.length === filtered.length);
    await viewPane(page, 'Papers').locator('.message', { hasText: 'Filter: "kelp forests"' }).waitFor();
    await waitFor('the count', async () => /^Papers \(\d+\/21\)$/.test(await viewTitle(page)));
  });

  test('the filter is cleared by the button in the header', async () => {
    const { page } = lectern;
    await page.locator('.sidebar .action-label[aria-label="Clear Filter"]:visible').click();
    await rowsOnce(page, 'all papers', (rows) => rows.length > 20);
    await waitFor('the count', async () => (await viewTitle(page)) === 'Papers (21)');
  });

  test('says when nothing matches the filter, and offers to clear it', async () => {
    const { page } = lectern;
    await typeFilter(page, 'zxqzxq');
    await page.keyboard.press('Enter');
    const welcome = viewPane(page, 'Papers').locator('.welcome-view-content');
    await welcome.getByText('Nothing matches the filter').waitFor();
    await welcome.locator('.monaco-button', { hasText: 'Clear Filter' }).click();
    await rowsOnce(page, 'all papers', (rows) => rows.length > 20);
  });

  test('groups and sorts as chosen, and does so again after a reload of the window', async () => {
    const { page } = lectern;
    await choose(page, 'Lectern: Group Papers By…', 'First author');
    await rowsOnce(page, 'groups by author', (rows) => groupsOf(rows)[0] === 'Abeysekera 1');
    await choose(page, 'Lectern: Sort Papers By…', 'Order in the file');
    await reloadWindow(page);
    await openViewContainer(page, 'Lectern');
    await rowsOnce(page, 'groups by author', (rows) => groupsOf(rows)[0] === 'Abeysekera 1');

    await choose(page, 'Lectern: Group Papers By…', 'Venue and year');
    const rows = await rowsOnce(page, 'groups by venue', (shown) => groupsOf(shown)[1] === 'CVPR 2024 3');
    const start = rows.findIndex(({ label }) => label === 'CVPR 2024');
    assertTitles(rows.slice(start + 1, start + 4), [kelp, tides, rain]);
  });
});

/** The rows of the tree, once they are as a test expects. */
async function rowsOnce(page: Page, what: string, condition: (rows: TreeRow[]) => boolean): Promise<TreeRow[]> {
  let rows: TreeRow[] = [];
  await waitFor(what, async () => {
    rows = await treeRows(page, 'Papers');
    return condition(rows);
  });
  return rows;
}

/** The row of a paper by the beginning of its title. */
function paperRow(page: Page, titleStart: string): Locator {
  return viewPane(page, 'Papers').locator(`.monaco-list-row[role=treeitem][aria-label^="${titleStart}"]`);
}

function assertTitles(rows: readonly TreeRow[], titleStarts: readonly string[]): void {
  assert.deepEqual(
    rows.map(({ label }, index) => label.slice(0, titleStarts[index]?.length)),
    titleStarts,
  );
}

/** Each group with its count. */
function groupsOf(rows: readonly TreeRow[]): string[] {
  return rows.filter(({ level }) => level === 1).map(({ label, description }) => `${label} ${description}`);
}

async function viewTitle(page: Page): Promise<string> {
  const name = await viewPane(page, 'Papers').locator('.pane-header').getAttribute('aria-label');
  return name?.replace(/ Section$/, '') ?? '';
}

/** Waits until there are so many editor tabs. */
async function tabsOnce(page: Page, count: number): Promise<void> {
  await waitFor(`${count} tabs`, async () => (await page.locator('.tabs-container .tab').count()) === count);
}

async function typeFilter(page: Page, query: string): Promise<void> {
  await runCommand(page, 'Lectern: Filter Papers…');
  await page.locator('.quick-input-titlebar:visible', { hasText: 'Filter Papers' }).waitFor();
  await typeInQuickPick(page, query);
}

/** Runs a command that asks for one of a few things, and chooses one. */
async function choose(page: Page, command: string, choice: string): Promise<void> {
  await runCommand(page, command);
  await waitForQuickPick(page);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: choice }).click();
}
