import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { useLecternWindow } from '../host/lecternWindow.ts';
import { treeRow } from '../host/tree.ts';
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

/** The reader of the paper, once it says that so many notes mention it. */
async function citedIn(page: Page, notes: string): Promise<Frame> {
  const frame = await webviewFrame(page, kelp);
  await frame.getByRole('heading', { name: `Cited in ${notes}`, exact: true }).waitFor();
  return frame;
}
