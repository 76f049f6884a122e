import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { waitFor } from './waitFor.ts';

export interface Violation {
  readonly rule: string;
  readonly help: string;
  /** The elements that break the rule, as HTML. */
  readonly elements: readonly string[];
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The document of the visible webview whose title is `title`, or of the first visible one, once it has content. */
export function webviewFrame(page: Page, title?: string): Promise<Frame> {
  return waitFor(
    `a webview${title === undefined ? '' : ` titled ${title}`}`,
    async () => {
      // A frame may be replaced while it is looked at.
      for (const frame of await visibleWebviews(page).catch(() => [])) {
        const found = await titleWhenLoaded(frame);
        if (found !== undefined && (title === undefined || found === title)) {
          return frame;
        }
      }
      return undefined;
    },
    20_000,
  );
}

/** What axe-core finds wrong in a document, which may be that of a webview with a strict content security policy. */
export async function accessibilityViolations(frame: Frame | Page): Promise<Violation[]> {
  await frame.evaluate(axeSource);
  const results = await frame.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    elements: nodes.map(({ html }) => html),
  }));
}

/** VS Code shows a webview's document in a frame inside a frame. */
async function visibleWebviews(page: Page): Promise<Frame[]> {
  const frames: Frame[] = [];
  for (const outer of await page.locator('iframe.webview.ready').elementHandles()) {
    if (await outer.isVisible()) {
      const inner = await (await outer.contentFrame())?.$('iframe#active-frame');
      const frame = await inner?.contentFrame();
      if (frame) {
        frames.push(frame);
      }
    }
  }
  return frames;
}

function titleWhenLoaded(frame: Frame): Promise<string | undefined> {
  const read = () =>
    document.readyState === 'complete' && document.body.childElementCount > 0 ? document.title : undefined;
  return frame.evaluate(read).catch(() => undefined);
}
