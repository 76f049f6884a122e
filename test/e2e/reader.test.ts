import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { clipboardText } from '../host/browser.ts';
import { openFile } from '../host/editor.ts';
import { useLecternWindow } from '../host/lecternWindow.ts';
import { runCommand, typeInQuickPick, waitForQuickPick } from '../host/quickPick.ts';
import { treeRow, treeRows } from '../host/tree.ts';
import { waitFor } from '../host/waitFor.ts';
import { accessibilityViolations, webviewFrame } from '../host/webview.ts';
import { openViewContainer, reloadWindow, setTheme, themes, writeFolderSettings } from '../host/workbench.ts';
import { sampleTitles } from './sampleTitles.ts';

const titleOf = await sampleTitles();
const kelp = titleOf('Tuominen_KELP');
const rain = titleOf('Nguyen_Rain');
const leaks = titleOf('Jankauskas_Listening');
const paragraph = '#section-1 ~ p >> nth=1';

describe('the reader', () => {
  const lectern = useLecternWindow();
  const complaints: string[] = [];

  test('shows the paper that was clicked in the tree, and offers to keep it', async () => {
    const { page } = lectern;
    page.on('console', (message) => {
      if (
        message.type() === 'error' &&
        /webview|Content Security Policy|Refused/i.test(message.text() + message.location().url)
      ) {
        complaints.push(message.text());
      }
    });
    await openViewContainer(page, 'Lectern');
    await treeRow(page, 'Papers', kelp).click();
    const frame = await webviewFrame(page, kelp);
    assert.equal(await frame.locator('h1').innerText(), kelp);
    assert.deepEqual(await frame.locator('h2:not(.mentions h2, .related h2)').allInnerTexts(), [
      'Abstract',
      '1 Introduction',
    ]);
    assert.match(await frame.locator('header').innerText(), /CVPR 2024.*\s+Keep open\s+‹\s+2 of 21\s+›/);
    assert.match(
      await frame.locator('footer').innerText(),
      /^From the file library\.txt, line \d+\s+Text as extracted\s+Reading note$/,
    );
  });

  test('has a page that may load our style sheet and script and nothing else', async () => {
    const frame = await webviewFrame(lectern.page, kelp);
    const policy = await frame.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
    assert.match(policy ?? '', /^default-src 'none'; style-src [^;]+; script-src 'nonce-[0-9a-f]{32}'; /);
    assert.doesNotMatch(policy ?? '', /unsafe/);
  });

  test('looks right, and reads right to assistive technology, in all kinds of themes', async () => {
    const { page, folder } = lectern;
    for (const theme of ['light', 'highContrastLight', 'highContrast', 'dark'] as const) {
      await setTheme(page, folder, theme);
      const frame = await webviewFrame(page, kelp);
      await frame.locator(`body[data-vscode-theme-id="${themes[theme].name}"]`).waitFor();
      assert.deepEqual(await accessibilityViolations(frame), [], theme);
    }
  });

  test('goes to the next and the previous paper by keys, and says so to assistive technology', async () => {
    const { page } = lectern;
    const frame = await webviewFrame(page, kelp);
    await frame.locator('h1').click();
    await page.keyboard.press('Alt+PageDown');
    await waitFor('the next paper', async () => (await frame.locator('.steps span').innerText()) === '3 of 21');
    assert.equal(await frame.locator('[role=status]').textContent(), await frame.title());
    await page.keyboard.press('Alt+PageUp');
    await waitFor('the paper before', async () => (await frame.title()) === kelp);
  });

  test('a button that was pressed by key keeps the focus, though it shows another paper', async () => {
    const { page } = lectern;
    const frame = await webviewFrame(page, kelp);
    await frame.locator('[data-action=next]').focus();
    await page.keyboard.press('Enter');
    await waitFor('the next paper', async () => (await frame.locator('.steps span').innerText()) === '3 of 21');
    assert.equal(await focusedAction(frame), 'next');
    await frame.locator('[data-action=previous]').click();
    await waitFor('the paper before', async () => (await frame.title()) === kelp);
  });

  test('everything that can be pressed is reached by Tab in the order of reading, and shows that it is', async () => {
    const { page } = lectern;
    const frame = await webviewFrame(page, kelp);
    const wanted = await frame
      .locator('main :is(a, button, summary)')
      .evaluateAll((elements) => elements.map((element) => element.outerHTML));
    const reached: string[] = [];
    await frame.locator('[data-action=previous]').focus();
    await page.keyboard.press('Shift+Tab');
    while (reached.length < wanted.length) {
      const { html, ring } = await frame.evaluate(() => {
        const element = document.activeElement ?? document.body;
        return { html: element.outerHTML, ring: getComputedStyle(element).outlineStyle };
      });
      assert.equal(ring, 'solid', html);
      reached.push(html);
      await page.keyboard.press('Tab');
    }
    assert.deepEqual(reached, wanted);
    for (const action of ['keepOpen', 'previous', 'next', 'copyCitationKey', 'copyId', 'revealInPaperFile']) {
      assert.match(reached.join(), new RegExp(`data-action="${action}"`));
    }
  });

  test('copies the citation key and the ID', async () => {
    const { page } = lectern;
    const frame = await webviewFrame(page, kelp);
    await frame.locator('[data-action=copyCitationKey]').click();
    await waitFor('the key', async () => (await clipboardText(page)) === 'tuominen2024kelp');
    await frame.locator('[data-action=copyId]').click();
    await waitFor('the ID', async () => (await clipboardText(page)).startsWith('Tuominen_KELP_Keyed_Echo'));
  });

  test('shows the text as extracted beside the repaired one, and what a repaired word was', async () => {
    const { page } = lectern;
    const frame = await webviewFrame(page, kelp);
    await frame.locator('h1').click();
    await page.keyboard.press('Alt+x');
    await frame.locator('.extracted').waitFor();
    assert.equal(await frame.locator('[data-action=toggleExtracted]').getAttribute('aria-pressed'), 'true');
    const joined = await frame
      .locator('.repaired[title*="-"]')
      .evaluateAll((words) => words.map((word) => ({ shown: word.textContent, title: word.getAttribute('title') })));
    assert.ok(joined.length > 0 && joined.every(({ shown, title }) => title?.startsWith('In the file: ') && shown));
    const source = await frame.locator('.extracted').innerText();
    assert.ok(
      joined.every(({ title }) => source.includes(title?.slice('In the file: '.length).split(' … ')[0] ?? '?')),
    );
    assert.deepEqual(await accessibilityViolations(frame), []);
    await page.keyboard.press('Alt+x');
    await waitFor('the repaired text alone', async () => (await frame.locator('.extracted').count()) === 0);
  });

  test('opens the find widget', async () => {
    const { page } = lectern;
    const frame = await webviewFrame(page, kelp);
    await frame.locator('h1').click();
    await page.keyboard.press('Control+F');
    await page.locator('.simple-find-part.visible').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.simple-find-part.visible').waitFor({ state: 'detached' });
  });

  test('takes over settings at once, and keeps the place', async () => {
    const { page, folder } = lectern;
    const frame = await webviewFrame(page, kelp);
    await scrollToPlace(frame);
    writeFolderSettings(folder, { 'lectern.reader.fontSize': 22, 'lectern.reader.fontFamily': 'No "Such" Font;' });
    await waitFor('larger letters', () => frame.evaluate(() => getComputedStyle(document.body).fontSize === '22px'));
    assert.match(await frame.evaluate(() => getComputedStyle(document.body).fontFamily), /^"No Such Font", /);
    assert.ok(await isAtPlace(frame));
    writeFolderSettings(folder, { 'lectern.reader.fontSize': 16, 'lectern.reader.fontFamily': 'serif' });
    await waitFor('the usual letters', () => frame.evaluate(() => getComputedStyle(document.body).fontSize === '16px'));
    assert.ok(await isAtPlace(frame));
  });

  test('comes back to the same place of the same paper when its tab is shown again', async () => {
    const { page } = lectern;
    await scrollToPlace(await webviewFrame(page, kelp));
    await openFile(page, 'todo.txt');
    await page.locator('.tabs-container .tab', { hasText: 'KELP' }).click();
    const frame = await webviewFrame(page, kelp);
    await waitFor('the place', () => isAtPlace(frame));
  });

  test('survives a reload of the window with its paper, its place, and its being a preview', async () => {
    const { page } = lectern;
    await scrollToPlace(await webviewFrame(page, kelp));
    await reloadWindow(page);
    const frame = await webviewFrame(page, kelp);
    await waitFor('the place', () => isAtPlace(frame));
    await openViewContainer(page, 'Lectern');
    await treeRow(page, 'Papers', rain).click();
    await webviewFrame(page, rain);
    assert.equal(await tabCount(page), 2);
  });

  test('a reader that is kept stays when another paper is shown', async () => {
    const { page } = lectern;
    const frame = await webviewFrame(page, rain);
    await frame.locator('[data-action=keepOpen]').click();
    await frame.locator('[data-action=keepOpen]').waitFor({ state: 'detached' });
    await treeRow(page, 'Papers', kelp).click();
    await webviewFrame(page, kelp);
    assert.equal(await tabCount(page), 3);
    await treeRow(page, 'Papers', rain).click();
    await webviewFrame(page, rain);
    assert.equal(await tabCount(page), 3);
  });

  test('follows its paper file, and keeps what was read when the row is gone', async () => {
    const { page, folder } = lectern;
    const library = join(folder, 'library.txt');
    const before = readFileSync(library, 'utf8');
    await treeRow(page, 'Papers', kelp).click();
    const frame = await webviewFrame(page, kelp);
    await scrollToPlace(frame);
    writeFileSync(library, before.replace('Bull kelp grows', 'Giant kelp grows'));
    await frame.locator('p', { hasText: 'Giant kelp grows' }).waitFor();
    assert.ok(await isAtPlace(frame));
    writeFileSync(
      library,
      before
        .split('\n')
        .filter((line) => !line.startsWith('Tuominen_KELP'))
        .join('\n'),
    );
    await frame.locator('.note', { hasText: 'The paper file no longer has this paper.' }).waitFor();
    assert.equal(await frame.locator('p', { hasText: 'Giant kelp grows' }).count(), 1);
    writeFileSync(library, before);
    await frame.locator('.note').waitFor({ state: 'detached' });
  });

  test('says what is wrong with a row that has no text, and leads to it', async () => {
    const { page } = lectern;
    await treeRow(page, 'Papers', leaks).click();
    const frame = await webviewFrame(page, leaks);
    assert.match(await frame.locator('.note').innerText(), /breaks off within its ID.*Complete the row/s);
    await frame.locator('[data-action=revealInPaperFile]').click();
    await page.locator('.tabs-container .tab.active', { hasText: 'library.txt' }).waitFor();
  });

  test('the preview reader shows what one moves through in the search, and then its own paper at the same place', async () => {
    const { page } = lectern;
    await runCommand(page, 'View: Close All Editors');
    await treeRow(page, 'Papers', kelp).click();
    const frame = await webviewFrame(page, kelp);
    await scrollToPlace(frame);
    await moveThroughSearch(page);
    await waitFor('another paper', async () => (await frame.title()) !== kelp);
    assert.equal(await tabCount(page), 1);
    await page.keyboard.press('Escape');
    await waitFor('its own paper', async () => (await frame.title()) === kelp);
    assert.ok(await isAtPlace(frame));
  });

  test('beside a reader that is kept the search shows papers in one of its own, and takes it away again', async () => {
    const { page } = lectern;
    await runCommand(page, 'Lectern: Keep Reader Open');
    await moveThroughSearch(page);
    await tabsOnce(page, 2);
    const selected = (await treeRows(page, 'Papers')).filter((row) => row.selected).map(({ label }) => label);
    assert.deepEqual(selected, [kelp]);
    await page.keyboard.press('Escape');
    await tabsOnce(page, 1);
    assert.ok(await isAtPlace(await webviewFrame(page, kelp)));
  });

  test('fits a window of 300 pixels', async () => {
    const { page } = lectern;
    await treeRow(page, 'Papers', rain).click();
    await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
    await page.setViewportSize({ width: 348, height: 700 });
    const frame = await webviewFrame(page, rain);
    await waitFor('a narrow page', () => frame.evaluate(() => innerWidth <= 300));
    assert.equal(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth > 0), false);
    assert.deepEqual(await accessibilityViolations(frame), []);
  });

  test('leaves no complaint in the console', () => {
    assert.deepEqual(complaints, []);
  });
});

function focusedAction(frame: Frame): Promise<string | null | undefined> {
  return frame.evaluate(() => document.activeElement?.getAttribute('data-action'));
}

/** Opens the search and moves to its second row. */
async function moveThroughSearch(page: Page): Promise<void> {
  await runCommand(page, 'Lectern: Search Papers');
  await waitForQuickPick(page);
  await typeInQuickPick(page, 'light');
  await page.locator('.quick-input-title', { hasText: / of 21/ }).waitFor();
  await page.keyboard.press('ArrowDown');
}

async function tabsOnce(page: Page, count: number): Promise<void> {
  await waitFor(`${count} tabs`, async () => (await tabCount(page)) === count);
}

function tabCount(page: Page): Promise<number> {
  return page.locator('.tabs-container .tab').count();
}

/** Scrolls into the second paragraph of the introduction. */
async function scrollToPlace(frame: Frame): Promise<void> {
  await frame.locator(paragraph).evaluate((element) => {
    const { top, height } = element.getBoundingClientRect();
    scrollTo({ top: scrollY + top + height / 2, behavior: 'instant' });
  });
  await waitFor('the place', () => isAtPlace(frame));
}

/** Whether the window begins in the middle of that paragraph. */
function isAtPlace(frame: Frame): Promise<boolean> {
  return frame.locator(paragraph).evaluate((element) => {
    const { top, height } = element.getBoundingClientRect();
    return Math.abs(0.5 + top / height) < 0.05;
  });
}
