import assert from 'node:assert/strict';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { projectRoot } from '../../scripts/bootstrap.mjs';
import { clipboardText } from '../host/browser.ts';
import { openFile } from '../host/editor.ts';
import { useLecternWindow } from '../host/lecternWindow.ts';
import { quickPickRows, runCommand, type QuickPickRow } from '../host/quickPick.ts';
import { waitFor } from '../host/waitFor.ts';
import { writeFolderSettings } from '../host/workbench.ts';
import { rankerOf } from './rankedTitles.ts';

const realPapers = join(projectRoot, '..', 'shared', 'papers', 'cvpr2023.txt');
const note = 'todo.txt';
const sections = ['Best matches', 'In the text', 'Some of the words'];
const stereo = 'Looking Twice';
const stereoId = 'Van_Hoorn_Looking_Twice_Polarised_Stereo_for_Driving_in_Fog_ICCV_2023';

describe('the search in the quick pick', () => {
  const lectern = useLecternWindow();

  test('lists all papers in the order of the file while nothing is typed', async () => {
    const { page } = lectern;
    await openFile(page, note);
    const rows = await search(page, '', (shown) => shown.length > 10);
    assert.equal(rows[0]?.separator, 'All papers');
    assert.ok(rows[0].label.startsWith(stereo));
    assert.equal(rows[0].description, 'Van Hoorn · ICCV 2023');
    assert.match(rows[1]?.label ?? '', /^KELP/);
    assert.equal(await title(page), 'Papers (21)');
  });

  test('shows the papers in the order in which they rank', async () => {
    await assertRanked(lectern.page, join(lectern.folder, 'library.txt'), [
      'light',
      'counting bees',
      'photograph recovering structure',
      'van hoorn',
      'underwatr forests',
    ]);
  });

  test('marks the parts that match in the text, and those of the title that a list cannot mark', async () => {
    const { page } = lectern;
    await search(page, 'polarised fgo', detailStarts('Title: ‹Polarised›'));
    await search(page, 'stereo', ([row]) => /^“.*‹stereo›.*”$/i.test(row?.detail ?? ''));
  });

  test('finds a paper by its ID and by its citation key', async () => {
    const { page } = lectern;
    await search(page, stereoId, detailStarts(`ID: ‹${stereoId}›`));
    await search(page, 'vanhoorn2023', detailStarts('Citation key: ‹vanhoorn2023›'));
  });

  test('says what was searched when nothing is found, and Enter changes nothing then', async () => {
    const { page } = lectern;
    const [row, ...others] = await search(
      page,
      'zxqzxq',
      (rows) => firstIs('Nothing matches "zxqzxq"')(rows) && rows.length > 1,
    );
    assert.match(row?.detail ?? '', /titles, authors, IDs and texts of 21 papers/);
    assert.deepEqual(
      others.map(({ label }) => label.trim()),
      ['Search notes and files for "zxqzxq"'],
    );
    await page.keyboard.press('Enter');
    assert.match(await title(page), /^Papers \(0 of 21, \d+ ms\)$/);
    await page.keyboard.press('Escape');
  });

  test('offers the nearest spelling of a phrase that no paper has, and searches for it', async () => {
    const { page } = lectern;
    await search(page, '"polarizd sterio"', firstIs('Nothing matches "polarizd sterio"'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await waitFor('another query', async () => (await queryIn(page)) !== '"polarizd sterio"');
    assert.equal(await queryIn(page), '"polarised stereo"');
    await waitFor('the paper', async () => firstIs(stereo)(await quickPickRows(page)));
  });

  test('says under headings where the papers were found', async () => {
    const { page } = lectern;
    const rows = await search(page, 'light fog', (shown) => shown.length > 3);
    const headings = rows.flatMap(({ separator }) => separator ?? []);
    assert.deepEqual(
      headings,
      sections.filter((heading) => headings.includes(heading)),
    );
    assert.ok(headings.includes('Some of the words'));
  });

  test('shows under every paper that has text why it was found, and keeps the place of the person meanwhile', async () => {
    const { page } = lectern;
    await search(page, 'jankauskas', (rows) => rows.length > 0);
    await search(page, 'we', (rows) => rows.length > 5);
    for (let moves = 0; moves < 4; moves += 1) {
      await page.keyboard.press('ArrowDown');
    }
    // While rows are replaced, the editor makes the first one the active one for a moment.
    await waitFor('the rows with their reasons, and the fifth of them the active one', async () => {
      const rows = await quickPickRows(page);
      return rows.slice(0, 6).every(({ detail }) => detail?.trim()) && rows.findIndex(({ focused }) => focused) === 4;
    });
    await page.keyboard.press('Escape');
  });

  test('? lists what can be typed, and accepting a row types its example', async () => {
    const { page } = lectern;
    const rows = await search(page, '?', firstIs('low light'));
    assert.ok(rows.some(({ label, separator }) => label.startsWith('author:') && separator === 'Fields'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await waitFor('the example', async () => (await queryIn(page)) === '"night vision"');
  });

  test('completes the field at the end of the query with values that the library has', async () => {
    const { page } = lectern;
    const rows = await search(page, 'light venue:c', firstIs('venue:CVPR'));
    assert.equal(rows[0]?.separator, 'Values');
    assert.match(rows[0].description ?? '', /^\d+ papers$/);
    await page.keyboard.press('Enter');
    await waitFor('the value', async () => (await queryIn(page)) === 'light venue:CVPR ');
    await waitFor('papers', async () => (await quickPickRows(page)).every(({ label }) => !label.startsWith('venue:')));
    await page.keyboard.press('Escape');
  });

  test('moving through the list shows the papers beside the note, and Escape puts everything back', async () => {
    const { page } = lectern;
    await search(page, 'light', (rows) => rows.length > 2 && rows.length < 10);
    await page.keyboard.press('ArrowDown');
    await tabsOnce(page, 2);
    await page.keyboard.press('ArrowDown');
    await tabsOnce(page, 2);
    await page.keyboard.press('Escape');
    await tabsOnce(page, 1);
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
  });

  test('the buttons of a row copy the ID, insert it into the note, and open the paper to the side', async () => {
    const { page } = lectern;
    await search(page, 'looking twice', firstIs(stereo));
    await pressButton(page, 'Copy ID');
    await waitFor('the ID on the clipboard', async () => (await clipboardText(page)) === stereoId);
    await pressButton(page, 'Insert ID into Note');
    await page.locator('.editor-instance .view-line', { hasText: stereoId }).first().waitFor();
    await page.keyboard.press('Control+Z');

    await search(page, 'looking twice', firstIs(stereo));
    await pressButton(page, 'Open to the Side');
    await waitFor('a second group', async () => (await page.locator('.editor-group-container').count()) === 2);
    await runCommand(page, 'View: Close Editor');
  });

  test('Enter opens the paper in a reader that stays', async () => {
    const { page } = lectern;
    for (const query of [stereo, 'KELP']) {
      await search(page, query, firstIs(query));
      await page.keyboard.press('Enter');
      await tabsOnce(page, query === stereo ? 2 : 3);
      await page.waitForFunction(() => document.activeElement?.tagName === 'IFRAME');
    }
  });

  test('an empty box offers the papers that were opened last and the searches that led to something', async () => {
    const { page } = lectern;
    const rows = await search(page, '', (shown) => shown[0]?.separator === 'Recent papers');
    assert.match(rows[0]?.label ?? '', /^KELP/);
    assert.ok(rows[1]?.label.startsWith(stereo));
    const at = rows.findIndex(({ separator }) => separator === 'Recent searches');
    assert.deepEqual(
      rows.slice(at, at + 2).map(({ label }) => label.trim()),
      ['KELP', stereo],
    );
    assert.ok(rows.some(({ separator }) => separator === 'All papers'));
    for (let moves = 0; moves < at; moves += 1) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await waitFor('the search', async () => (await queryIn(page)) === 'KELP');
    await page.keyboard.press('Escape');
  });

  test('what no paper has is looked for in notes and files', async () => {
    const { page } = lectern;
    await search(page, 'zxqzxq', firstIs('Nothing matches'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await waitFor('the search in files', async () => {
      const [box] = await page.locator('.search-view .search-widget textarea').all();
      return (await box?.inputValue()) === 'zxqzxq';
    });
  });
});

const skip = existsSync(realPapers) ? false : 'there is no ../shared/papers';

describe('the search in the quick pick, on real papers', { skip }, () => {
  const lectern = useLecternWindow({
    prepare(folder) {
      cpSync(realPapers, join(folder, 'papers.txt'));
      writeFolderSettings(folder, { 'lectern.paperFiles': ['papers.txt'] });
    },
  });

  test('shows the papers in the order in which they rank', async () => {
    await assertRanked(lectern.page, join(lectern.folder, 'papers.txt'), [
      'decuple feedb',
      'neural radiance',
      'segmentation',
      'adversarial robustness natural',
      'low light',
      'jin',
      'one shot lerning',
    ]);
  });
});

/** Asks queries and compares the rows as shown with the ranking; some of their titles have more than sixty characters. */
async function assertRanked(page: Page, file: string, queries: readonly string[]): Promise<void> {
  const ranked = await rankerOf(file);
  const labels: string[] = [];
  for (const query of queries) {
    const expected = await ranked(query);
    const fewest = Math.min(expected.length, 5);
    const rows = await search(
      page,
      query,
      (shown) => shown.length >= fewest && shown.every(({ label }, index) => label === expected[index]),
    );
    labels.push(...rows.map(({ label }) => label));
  }
  assert.ok(labels.some((label) => label.length > 60));
  await page.keyboard.press('Escape');
}

/** Opens the search if it is not open, types a query, and resolves to the rows once they are as a test expects. */
async function search(
  page: Page,
  query: string,
  condition: (rows: QuickPickRow[]) => boolean,
): Promise<QuickPickRow[]> {
  let rows: QuickPickRow[] = [];
  await waitFor(`the rows for ${query}`, async () => {
    await typeQuery(page, query);
    rows = await quickPickRows(page);
    const isAnswer = query === '' || / ms\)$|What to Type$/.test(await title(page));
    return isAnswer && rows.length > 0 && condition(rows);
  }).catch((error: unknown) => {
    throw new Error(`The rows are:\n${rows.map(({ label, detail = '' }) => `${label}  ${detail}`).join('\n')}`, {
      cause: error,
    });
  });
  return rows;
}

/** An editor that takes the focus late, from the test before, closes the list: it is opened again then. */
async function typeQuery(page: Page, query: string): Promise<void> {
  if (!(await title(page)).startsWith('Papers')) {
    await runCommand(page, 'Lectern: Search Papers');
    await waitFor('the list of papers', async () => (await title(page)).startsWith('Papers ('));
  }
  const box = page.locator('.quick-input-widget:visible .quick-input-box input');
  if ((await box.inputValue({ timeout: 1000 }).catch(() => undefined)) !== query) {
    await box.fill(query, { timeout: 1000 }).catch(() => undefined);
  }
}

/** What stands in the box. */
async function queryIn(page: Page): Promise<string> {
  return page.locator('.quick-input-widget:visible .quick-input-box input').inputValue();
}

/** What stands above the box; empty when none is open. */
async function title(page: Page): Promise<string> {
  const [text = ''] = await page.locator('.quick-input-widget:visible .quick-input-title').allInnerTexts();
  return text;
}

/** Presses a button of the first row. */
async function pressButton(page: Page, name: string): Promise<void> {
  const row = page.locator('.quick-input-list .monaco-list-row').first();
  await row.hover();
  await row.locator(`.action-label[aria-label^="${name}"]`).click();
}

/** Waits until there are so many editor tabs. */
async function tabsOnce(page: Page, count: number): Promise<void> {
  await waitFor(`${count} tabs`, async () => (await page.locator('.tabs-container .tab').count()) === count);
}

/** A condition that the first row meets. */
function firstIs(label: string): (rows: QuickPickRow[]) => boolean {
  return ([row]) => row?.label.startsWith(label) ?? false;
}

/** A condition that the reason in the first row meets. */
function detailStarts(reason: string): (rows: QuickPickRow[]) => boolean {
  return ([row]) => row?.detail?.startsWith(reason) ?? false;
}
