import { chromium, type Browser, type Page } from 'playwright-core';
import { ensureChromium } from '../../scripts/host/chromium.ts';

/** Starts a Chromium without a window. `close()` ends it. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await ensureChromium(),
    args: [
      '--no-sandbox', // Root, as in a container, may not use the sandbox; the pages are our own.
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--disable-crash-reporter',
      '--disable-features=LocalNetworkAccessChecks',
      '--lang=en-US',
    ],
  });
}

export interface PageOptions {
  /** In CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Device pixels for each CSS pixel, for sharp pictures. */
  readonly scale?: number;
}

/** Opens a page with storage of its own, which may read and write the clipboard. `page.context().close()` ends it. */
export async function openPage(browser: Browser, options: PageOptions = {}): Promise<Page> {
  const { width = 1280, height = 840, scale = 1 } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  return context.newPage();
}

/** What the page left on the clipboard. */
export function clipboardText(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
