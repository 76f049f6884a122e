// node scripts/screenshots.ts takes the pictures of the README again, on the sample library, into docs/images.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { hoverText, openFile } from '../test/host/editor.ts';
import { startLecternHost, type LecternWindow } from '../test/host/lecternHost.ts';
import { quickPickRows, runCommand, typeInQuickPick, waitForQuickPick } from '../test/host/quickPick.ts';
import { treeRow, treeRows } from '../test/host/tree.ts';
import { waitFor } from '../test/host/waitFor.ts';
import { webviewFrame } from '../test/host/webview.ts';
import { openViewContainer, setTheme, type themes } from '../test/host/workbench.ts';
import { projectRoot } from './bootstrap.mjs';
import { runMain } from './progress.mjs';

interface Scene {
  /** The name of the picture. */
  readonly name: string;
  readonly theme: keyof typeof themes;
  readonly width: number;
  /** Brings the window into the state to be shown; resolves when it is drawn. */
  readonly show: (window: LecternWindow) => Promise<void>;
}

const view = 'Papers';
const paper = 'Broken Grooves';
const mentionedId = 'Nguyen_Rain_as_a_Light_Source_Drop-by-Drop_Relighting_of_Wet_Streets_CVPR_2024';

const settings = {
  'breadcrumbs.enabled': false,
  'editor.folding': false,
  'editor.lineNumbers': 'off',
  'window.title': '${activeEditorShort}',
};
const height = 750;

const scenes: readonly Scene[] = [
  { name: 'reader-dark', theme: 'dark', width: 1200, show: showReader },
  { name: 'reader-light', theme: 'light', width: 1200, show: showReader },
  { name: 'tree', theme: 'light', width: 1000, show: showTooltip },
  { name: 'quick-pick', theme: 'dark', width: 1200, show: showQuickPick },
  { name: 'hover', theme: 'light', width: 1000, show: showHover },
];

await runMain(async () => {
  const images = join(projectRoot, 'docs', 'images');
  mkdirSync(images, { recursive: true });
  const host = await startLecternHost(settings);
  try {
    for (const { name, theme, width, show } of scenes) {
      const window = await host.openWindow({ width, height, scale: 1.5 });
      await setTheme(window.page, window.folder, theme);
      await show(window);
      await window.page.screenshot({ path: join(images, `${name}.png`) });
      await host.closeWindow(window);
      console.log(`docs/images/${name}.png`);
    }
  } finally {
    await host.stop();
  }
});

async function showReader({ page }: LecternWindow): Promise<void> {
  await (await showPaperInTree(page)).dblclick();
  const frame = await webviewFrame(page);
  await frame.getByRole('heading', { name: paper }).waitFor();
}

async function showTooltip({ page }: LecternWindow): Promise<void> {
  const row = await showPaperInTree(page);
  const tooltip = page.locator('.workbench-hover:visible', { hasText: paper });
  await waitFor('the tooltip of a paper', async () => {
    await page.mouse.move(0, 0);
    await row.hover();
    return tooltip.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
  });
}

async function showQuickPick({ page }: LecternWindow): Promise<void> {
  await openFile(page, 'reading-list.md');
  await runCommand(page, 'View: Close Primary Side Bar');
  await runCommand(page, 'Lectern: Search Papers');
  await waitForQuickPick(page);
  await typeInQuickPick(page, 'light');
  await waitFor('results', async () => (await quickPickRows(page)).length > 2);
  await page.keyboard.press('ArrowDown');
  await webviewFrame(page);
}

async function showHover({ page }: LecternWindow): Promise<void> {
  await openFile(page, 'reading-list.md');
  await runCommand(page, 'View: Close Primary Side Bar');
  await hoverText(page, mentionedId);
}

/** Resolves to the row of the paper. */
async function showPaperInTree(page: Page): Promise<Locator> {
  await openViewContainer(page, 'Lectern');
  const row = await waitFor('the papers', async () =>
    (await treeRows(page, view)).find(({ label }) => label.startsWith(paper)),
  );
  return treeRow(page, view, row.label);
}
