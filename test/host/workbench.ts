import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { runCommand } from './quickPick.ts';
import type { Server } from './server.ts';
import { waitFor } from './waitFor.ts';

export interface WorkbenchOptions {
  /** The folder to open; none when it is left out. */
  readonly folder?: string;
  /** The folder of an extension under development. Needs a server with the test driver. */
  readonly extension?: string;
  /** A CommonJS module that exports `run()`, to be run in the extension host. */
  readonly extensionTests?: string;
  /** A file to open in the editor. */
  readonly file?: string | undefined;
}

const loadLimitInMs = 60_000;

/** The address at which a server shows a workbench. */
export function workbenchUrl(server: Server, options: WorkbenchOptions): string {
  const { folder, extension, extensionTests, file } = options;
  const remote = (path: string) => `vscode-remote://${server.authority}${encodeURI(path)}`;
  const payload = [
    ...(extension === undefined ? [] : [['extensionDevelopmentPath', remote(extension)]]),
    ...(extensionTests === undefined ? [] : [['extensionTestsPath', remote(extensionTests)]]),
    ...(file === undefined ? [] : [['openFile', remote(file)]]),
  ];
  const query = new URLSearchParams(folder === undefined ? { ew: 'true' } : { folder });
  if (payload.length > 0) {
    query.set('payload', JSON.stringify(payload));
  }
  return `${server.url}/?${query}`;
}

/** Opens a workbench and waits until it has restored its views and editors. */
export async function openWorkbench(page: Page, server: Server, options: WorkbenchOptions): Promise<void> {
  await page.goto(workbenchUrl(server, options));
  await waitUntilRestored(page);
}

/**
 * Reloads the window by VS Code's own command and waits until it is restored. (`page.reload()` would lose the editors that
 * were opened in the last seconds.)
 */
export async function reloadWindow(page: Page): Promise<void> {
  const loaded = page.waitForEvent('load', { timeout: loadLimitInMs });
  await runCommand(page, 'Developer: Reload Window');
  await loaded;
  await waitUntilRestored(page);
}

/** Opens a view container by the name of its icon in the activity bar. */
export async function openViewContainer(page: Page, name: string): Promise<void> {
  const tab = page.locator('.activitybar [role=tab]', { has: page.locator(`.action-label[aria-label^="${name}"]`) });
  if ((await tab.getAttribute('aria-selected')) !== 'true') {
    await tab.click();
  }
}

/** The themes that VS Code brings, by what they are for: their names, and the files that they are in. */
export const themes = {
  light: { name: 'Light Modern', file: 'light_modern' },
  dark: { name: 'Dark Modern', file: 'dark_modern' },
  highContrast: { name: 'Default High Contrast', file: 'hc_black' },
  highContrastLight: { name: 'Default High Contrast Light', file: 'hc_light' },
} as const;

/** Switches the theme through the settings of the open folder, and waits until the workbench wears it. */
export async function setTheme(page: Page, folder: string, theme: keyof typeof themes): Promise<void> {
  const { name, file } = themes[theme];
  const worn = page.locator(`.monaco-workbench.vscode-theme-defaults-themes-${file}-json`);
  await waitFor(
    `the theme ${name}`,
    () => {
      // A change that comes before the workbench watches the folder is not noticed, so it may take more than one.
      writeFolderSettings(folder, { 'workbench.colorTheme': name });
      return worn.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
    },
    30_000,
  );
}

/** Changes the settings of a folder (.vscode/settings.json). An open workbench takes them over within about a second. */
export function writeFolderSettings(folder: string, changes: Readonly<Record<string, unknown>>): void {
  const file = join(folder, '.vscode', 'settings.json');
  mkdirSync(dirname(file), { recursive: true });
  const settings = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {};
  writeFileSync(file, `${JSON.stringify({ ...settings, ...changes }, undefined, 2)}\n`);
}

/** The texts of all notifications, read in the notification centre, which is closed again. */
export async function notifications(page: Page): Promise<string[]> {
  await runCommand(page, 'Notifications: Show Notifications');
  const centre = page.locator('.notifications-center.visible');
  await centre.waitFor();
  const texts = await centre.locator('.notification-list-item-message').allInnerTexts();
  await page.keyboard.press('Escape');
  return texts;
}

interface TestDriver {
  whenWorkbenchRestored(): Promise<void>;
}

/** Without the test driver, waits until the workbench says that it has started. */
export async function waitUntilRestored(page: Page): Promise<void> {
  await page.waitForFunction(
    () => 'driver' in globalThis || performance.getEntriesByName('code/didStartWorkbench').length > 0,
    undefined,
    { timeout: loadLimitInMs },
  );
  await page.evaluate(() => (globalThis as { driver?: TestDriver }).driver?.whenWorkbenchRestored());
}
