import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, type PageOptions } from './browser.ts';
import { installExtension } from './installExtension.ts';
import { copySample } from './sampleFolder.ts';
import { startServer, type Server } from './server.ts';
import { removeFolder, temporaryFolder } from './temporaryFolder.ts';
import { openWorkbench } from './workbench.ts';

export interface LecternWindow {
  readonly page: Page;
  /** The folder that is open: a copy of the sample, with its settings in .vscode/settings.json. */
  readonly folder: string;
}

export interface LecternWindowOptions extends PageOptions {
  /** Fills the folder before it is opened; by default it becomes a copy of the sample. */
  readonly prepare?: (folder: string) => void;
}

/** A running VS Code server and a browser, for any number of windows with Lectern. */
export interface LecternHost {
  /** Opens VS Code with the installed extension on a folder of its own; nothing is remembered from other windows. */
  openWindow(options?: LecternWindowOptions): Promise<LecternWindow>;
  closeWindow(window: LecternWindow): Promise<void>;
  /** Ends everything that was started and removes what it wrote. */
  stop(): Promise<void>;
}

/** Starts a VS Code server and a browser. `settings` are user settings on top of the quiet ones. */
export async function startLecternHost(settings: Readonly<Record<string, unknown>> = {}): Promise<LecternHost> {
  const dataFolder = temporaryFolder();
  let server: Server | undefined;
  let browser: Browser | undefined;
  const stop = async () => {
    await browser?.close();
    await server?.stop();
    removeFolder(dataFolder);
  };
  try {
    await installExtension(dataFolder);
    server = await startServer({ dataFolder, settings, testDriver: true });
    browser = await openBrowser();
    return { openWindow: openWindowIn(server, browser), closeWindow, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function openWindowIn(server: Server, browser: Browser): LecternHost['openWindow'] {
  return async ({ prepare = copySample, ...pageOptions } = {}) => {
    const folder = join(temporaryFolder(), 'notes');
    mkdirSync(folder);
    prepare(folder);
    const window = { page: await openPage(browser, pageOptions), folder };
    try {
      await openWorkbench(window.page, server, { folder });
      return window;
    } catch (error) {
      await closeWindow(window);
      throw error;
    }
  };
}

async function closeWindow({ page, folder }: LecternWindow): Promise<void> {
  await page.context().close();
  removeFolder(dirname(folder));
}
