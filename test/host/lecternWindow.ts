import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before } from 'node:test';
import { projectRoot } from '../../scripts/bootstrap.mjs';
import { startLecternHost, type LecternHost, type LecternWindow, type LecternWindowOptions } from './lecternHost.ts';

const pictures = join(projectRoot, 'test-results');

/** The host that all suites of this process share, and how many of them are not through yet. */
let host: Promise<LecternHost> | undefined;
let users = 0;

/**
 * Called in a `describe`: opens a real VS Code with Lectern on a folder of its own before the first test of it, and closes
 * it after the last one. All such suites of a process share one server and one browser. When a test fails, a picture of the
 * window is left in test-results/.
 */
export function useLecternWindow(options: LecternWindowOptions = {}): LecternWindow {
  let current: LecternWindow | undefined;
  const opened = () => {
    if (current === undefined) {
      throw new Error('The window is open only while the tests of its suite run');
    }
    return current;
  };
  users += 1;
  before(async () => {
    host ??= startLecternHost();
    current = await (await host).openWindow(options);
  });
  afterEach(async (context) => {
    // Node 24 tells whether the test passed; the types are those of Node 20.
    if ('passed' in context && context.passed === false && current !== undefined) {
      mkdirSync(pictures, { recursive: true });
      await current.page.screenshot({ path: join(pictures, `${context.name.replaceAll(/\W+/g, '-')}.png`) });
    }
  });
  after(async () => {
    users -= 1;
    const running = await host;
    if (current !== undefined) {
      await running?.closeWindow(current);
      current = undefined;
    }
    if (users === 0) {
      host = undefined;
      await running?.stop();
    }
  });
  return {
    get page() {
      return opened().page;
    },
    get folder() {
      return opened().folder;
    },
  };
}
