import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hoverText, openFile } from '../host/editor.ts';
import { useLecternWindow } from '../host/lecternWindow.ts';
import { webviewFrame } from '../host/webview.ts';

const bees = 'Lindqvist_A_360deg_View_of_the_Hive_Counting_Bees_Without_Opening_WACV_2024';
const fog = 'Van_Hoorn_Looking_Twice_Polarised_Stereo_for_Driving_in_Fog_ICCV_2023';

describe('the hover on an ID in a note', () => {
  const lectern = useLecternWindow();

  test('tells title, author, venue, and the start of the abstract', async () => {
    const { page } = lectern;
    await openFile(page, 'reading-list.md');
    assert.match(await hoverText(page, bees), /^A 360° View of the Hive.*Lindqvist · WACV 2024.*opens the hive/s);
  });

  test('stands on an ID behind an emoji, and its link opens the paper', async () => {
    const { page } = lectern;
    assert.match(await hoverText(page, fog), /^Looking Twice.*Van Hoorn · ICCV 2023/s);
    await page.locator('.monaco-hover:not(.hidden) a', { hasText: /^Open$/ }).click();
    const frame = await webviewFrame(page);
    await frame.getByRole('heading', { name: /^Looking Twice/ }).waitFor();
  });
});
