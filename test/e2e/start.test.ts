import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { projectRoot } from '../../scripts/bootstrap.mjs';
import { openBrowser, openPage } from '../host/browser.ts';
import { viewPane } from '../host/tree.ts';
import { openViewContainer, waitUntilRestored } from '../host/workbench.ts';

describe('npm start', () => {
  test('serves the installed extension on the sample at the address that it prints, until Ctrl+C', async () => {
    const start = spawnStart('--browser');
    const browser = await openBrowser();
    try {
      const page = await openPage(browser);
      await page.goto(await printedAddress(start));
      await waitUntilRestored(page);
      await openViewContainer(page, 'Lectern');
      await viewPane(page, 'Papers').waitFor();
    } finally {
      await browser.close();
      process.kill(-start.pid!, 'SIGINT');
    }
    assert.deepEqual(await once(start, 'exit'), [0, null]);
  });

  test('says which file is missing', async () => {
    const start = spawnStart('no-such-file.txt');
    let message = '';
    start.stderr.on('data', (text: string) => (message += text));
    assert.deepEqual(await once(start, 'close'), [1, null]);
    assert.equal(message, `There is no file ${join(projectRoot, 'no-such-file.txt')}.\n`);
  });
});

/** In a process group of its own, so that Ctrl+C can be sent to all of it as a terminal does. */
function spawnStart(...args: string[]) {
  const { INIT_CWD: _folderOfTheTestRun, ...env } = process.env;
  const start = spawn(process.execPath, ['scripts/start.mjs', ...args], {
    cwd: projectRoot,
    detached: true,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  start.stdout.setEncoding('utf8');
  start.stderr.setEncoding('utf8');
  return start;
}

async function printedAddress(start: ReturnType<typeof spawnStart>): Promise<string> {
  let output = '';
  for await (const text of start.stdout.iterator({ destroyOnReturn: false })) {
    output += String(text);
    const [address] = /http:\S+/.exec(output) ?? [];
    if (address !== undefined) {
      return address;
    }
  }
  throw new Error(`npm start ended without an address:\n${output}`);
}
