import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { openFile } from '../host/editor.ts';
import { useLecternWindow } from '../host/lecternWindow.ts';
import { waitFor } from '../host/waitFor.ts';

const fog = 'Van_Hoorn_Looking_Twice_Polarised_Stereo_for_Driving_in_Fog_ICCV_2023';
const limit = 20_000;

describe('the completion of a mention that is being typed', () => {
  const lectern = useLecternWindow();

  test('goes on over spaces and slips, and writes the ID between the brackets', async () => {
    const { page, folder } = lectern;
    const file = join(folder, 'draft.md');
    writeFileSync(file, '');
    await openFile(page, 'draft.md');
    const rows = page.locator('.suggest-widget.visible .monaco-list-row');
    await waitFor('the language server', () => offersPapers(page, rows), limit);
    await page.keyboard.type('polarized steroe', { delay: 30 });
    const first = () => rows.first().innerText({ timeout: limit });
    await waitFor('the paper in front', async () => (await first()).startsWith('Looking Twice'), limit);
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.type(' indeed');
    await page.keyboard.press('Control+S');
    const saved = () => readFileSync(file, 'utf8');
    await waitFor('the note on disk', () => saved().endsWith('indeed'), limit);
    assert.equal(saved(), `[[${fog}]] indeed`);
  });
});

/** Begins a wiki link; takes it back where nothing is offered for it yet, because the server is starting. */
async function offersPapers(page: Page, rows: Locator): Promise<boolean> {
  await page.keyboard.type('[[');
  try {
    await rows.first().waitFor({ timeout: 2000 });
    return true;
  } catch {
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    return false;
  }
}
