import assert from 'node:assert/strict';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { useLecternWindow } from '../host/lecternWindow.ts';
import { exactly, runCommand, typeInQuickPick, waitForQuickPick } from '../host/quickPick.ts';
import { treeRow, treeRows, viewPane, type TreeRow } from '../host/tree.ts';
import { waitFor } from '../host/waitFor.ts';
import { accessibilityViolations, webviewFrame } from '../host/webview.ts';
import { openViewContainer } from '../host/workbench.ts';
import { sampleTitles } from './sampleTitles.ts';

const titleOf = await sampleTitles();
const kelp = titleOf('Tuominen_KELP');
const kelpId = 'Tuominen_KELP_Keyed_Echo_and_Landsat_Pooling_for_Mapping_Underwater_Forests_CVPR_2024';

describe('the mentions of a paper in notes', () => {
  const lectern = useLecternWindow();

  test('stand at the foot of the paper, with the line that each is in', async () => {
    const { page } = lectern;
    await openViewContainer(page, 'Lectern');
    await treeRow(page, 'Papers', kelp).click();
    const frame = await citedIn(page, '2 notes');
    assert.match(
      await frame.locator('.mentions').innerText(),
      /notes\/reading-list\.md, line 9\s+- \[\[Tuominen_KELP_…\]\]\s+notes\/thesis\.tex, line 15\s+and kelp below the surface/,
    );
    assert.deepEqual(await accessibilityViolations(frame), []);
  });

  test('are followed as notes come and go, without moving the text', async () => {
    const { page, folder } = lectern;
    const frame = await citedIn(page, '2 notes');
    await frame.locator('footer').scrollIntoViewIfNeeded();
    const footer = await frame.locator('.related').evaluate((element) => element.getBoundingClientRect().top);
    const note = join(folder, 'notes', 'hostile.md');
    writeFileSync(note, `<img src=x onerror=alert(1)> [[${kelpId}]] <script>\n`);
    await citedIn(page, '3 notes');
    assert.match(await frame.locator('.mentions li').first().innerText(), /hostile\.md, line 1\s+<img src=x/);
    await frame.locator('.mentions button').first().focus();
    rmSync(note);
    await citedIn(page, '2 notes');
    await waitFor('the place', async () => {
      const top = await frame.locator('.related').evaluate((element) => element.getBoundingClientRect().top);
      return Math.abs(top - footer) < 3;
    });
  });

  test('lead to their place in the note', async () => {
    const { page } = lectern;
    const frame = await citedIn(page, '2 notes');
    await frame.locator('.mentions button', { hasText: 'thesis.tex' }).click();
    await page.locator('.tabs-container .tab.active', { hasText: 'thesis.tex' }).waitFor();
    await page.locator('.statusbar-item', { hasText: /^Ln 15, Col \d+ \(85 selected\)$/ }).waitFor();
  });
});

describe('the papers that notes mention', () => {
  const lectern = useLecternWindow();
  const rain = titleOf('Nguyen_Rain');
  const leaks = titleOf('Jankauskas');
  const leaksId = 'Jankauskas_Listening_for_Leaks_Thermal_Video_of_Buried_Pipes_at_Night_CVPR_202';

  test('say in the tree in how many notes they are, which follows the notes', async () => {
    const { page, folder } = lectern;
    await openViewContainer(page, 'Lectern');
    await described(page, kelp, 'Tuominen 2024 · 2 notes');
    const note = join(folder, 'notes', 'more.md');
    writeFileSync(note, `[[${kelpId}]]`);
    await described(page, kelp, 'Tuominen 2024 · 3 notes');
    rmSync(note);
    await described(page, kelp, 'Tuominen 2024 · 2 notes');
  });

  test('are left out by a filter, which follows the notes', async () => {
    const { page, folder } = lectern;
    const shown = async () => (await treeRows(page, 'Papers')).map(({ label }) => label);
    await runCommand(page, 'Lectern: Toggle Filter: Papers in No Note');
    await waitFor('the only paper in no note', async () => (await shown()).join() === `CVPR, year unknown,${leaks}`);
    await viewPane(page, 'Papers').locator('.message', { hasText: 'Filter: "-has:notes"' }).waitFor();
    const note = join(folder, 'notes', 'more.md');
    writeFileSync(note, `[[${leaksId}]]`);
    await viewPane(page, 'Papers').locator('.welcome-view-content', { hasText: 'Nothing matches' }).waitFor();
    rmSync(note);
    await waitFor('the paper again', async () => (await shown()).includes(leaks));
    await runCommand(page, 'Lectern: Toggle Filter: Papers in No Note');
    await waitFor('all papers', async () => (await shown()).includes(kelp));
  });

  test('are asked for by the menu of a paper, which lists the notes and their lines in a view', async () => {
    const { page } = lectern;
    await treeRow(page, 'Papers', kelp).click({ button: 'right' });
    await page.locator('.context-view .action-label', { hasText: exactly('Find Mentions in Notes') }).hover();
    await page.keyboard.press('Enter');
    const rows = await notesOnce(page, 4);
    assert.deepEqual(
      rows.map(({ label, description, level }) => [level, label.slice(0, 23), description]),
      [
        [1, 'reading-list.md', 'notes'],
        [2, '- [[Tuominen_KELP_…]]', 'line 9'],
        [1, 'thesis.tex', 'notes'],
        [2, 'and kelp below the surf', 'line 15'],
      ],
    );
    await treeRow(page, notesView, '- [[Tuominen_KELP_…]]').click();
    await page.locator('.tabs-container .tab.active', { hasText: 'reading-list.md' }).waitFor();
    await page.locator('.statusbar-item', { hasText: /^Ln 9, Col \d+ \(85 selected\)$/ }).waitFor();
    await notesOnce(page, 4);
  });

  test('the view follows the reader, and says when there is no note', async () => {
    const { page } = lectern;
    await treeRow(page, 'Papers', rain).click();
    await waitFor('the notes on another paper', async () =>
      (await treeRows(page, notesView)).some(({ label }) => label === 'ideas.org'),
    );
    await runCommand(page, 'Lectern: Search Papers');
    await waitForQuickPick(page);
    await typeInQuickPick(page, leaks);
    await page
      .locator('.quick-input-list .monaco-list-row', { hasText: leaks.slice(0, 20) })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await viewPane(page, notesView)
      .locator('.welcome-view-content', { hasText: 'No note mentions this paper.' })
      .waitFor();
  });
});

describe('the reading note of a paper', () => {
  const lectern = useLecternWindow();

  test('is begun beside the reader, and counts among the notes', async () => {
    const { page, folder } = lectern;
    await openViewContainer(page, 'Lectern');
    await treeRow(page, 'Papers', kelp).dblclick();
    const frame = await citedIn(page, '2 notes');
    await frame.locator('h1').click();
    await page.keyboard.press('Alt+n');
    await page.locator('.tabs-container .tab.active', { hasText: 'tuominen2024kelp.md' }).waitFor();
    assert.equal(await page.locator('.editor-group-container').count(), 2);
    await page.locator('.statusbar-item', { hasText: /^Ln 13, Col 1$/ }).waitFor();
    await page.keyboard.type('My words.');
    await page.locator('.view-line', { hasText: 'My words.' }).waitFor();
    await page.locator('.codelens-decoration', { hasText: /Open Paper.*2 other notes mention it/ }).waitFor();
    await citedIn(page, '3 notes');
    assert.ok(existsSync(join(folder, 'notes', 'tuominen2024kelp.md')));
  });

  test('is found again', async () => {
    const { page } = lectern;
    await runCommand(page, 'File: Save');
    await runCommand(page, 'View: Close All Editors');
    await treeRow(page, 'Papers', kelp).click({ button: 'right' });
    await page.locator('.context-view .action-label', { hasText: exactly('Open Reading Note') }).hover();
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: 'My words.' }).waitFor();
  });
});

const notesView = 'Notes on This Paper';

async function described(page: Page, title: string, description: string): Promise<void> {
  await waitFor(`${title}: ${description}`, async () => {
    const row = (await treeRows(page, 'Papers')).find(({ label }) => label === title);
    return row?.description === description;
  });
}

function notesOnce(page: Page, count: number): Promise<TreeRow[]> {
  return waitFor(`${count} rows in ${notesView}`, async () => {
    const rows = await treeRows(page, notesView);
    return rows.length === count ? rows : undefined;
  });
}

/** The reader of the paper, once it says that so many notes mention it. */
async function citedIn(page: Page, notes: string): Promise<Frame> {
  const frame = await webviewFrame(page, kelp);
  await frame.getByRole('heading', { name: `Cited in ${notes}`, exact: true }).waitFor();
  return frame;
}
