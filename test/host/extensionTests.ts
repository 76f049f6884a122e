import type { Page } from 'playwright-core';
import { lineMark } from '../extension/registry.ts';

export interface ExtensionTestsResult {
  /** Whether the module's `run()` resolved. */
  readonly succeeded: boolean;
  /** What the tests wrote to the console. */
  readonly lines: readonly string[];
}

const limitInMs = 120_000;

/**
 * Loads a page whose extension host runs tests (`workbenchUrl` with `extensionTests`), and resolves when they are through.
 * Needs a server with the test driver.
 */
export async function runExtensionTests(
  page: Page,
  url: string,
  onLine: (line: string) => void,
): Promise<ExtensionTestsResult> {
  const lines: string[] = [];
  const finished = Promise.withResolvers<boolean>();
  await page.exposeFunction('codeAutomationLog', (_level: string, args: readonly unknown[]) => {
    const text = String(args[0]);
    const start = text.indexOf(lineMark);
    if (start >= 0) {
      const line = text.slice(start + lineMark.length);
      lines.push(line);
      onLine(line);
    }
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => {
    finished.resolve(code === 0);
  });
  await page.goto(url);
  const timer = setTimeout(() => {
    onLine(`FAIL the extension tests did not end within ${limitInMs / 1000} s`);
    finished.resolve(false);
  }, limitInMs);
  const succeeded = await finished.promise;
  clearTimeout(timer);
  return { succeeded, lines };
}
