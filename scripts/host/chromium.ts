import { chromium } from 'playwright-core';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../bootstrap.mjs';
import { Failure, step } from '../progress.mjs';
import { findOnPath } from './findOnPath.ts';
import { runCommand } from './runCommand.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The Chromium that is there now: the one that $CHROMIUM names, one on the PATH, or the one that Playwright has downloaded. */
function findChromium(): string | undefined {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) {
      throw new Failure(`CHROMIUM names ${named}, which does not exist.`);
    }
    return named;
  }
  const downloaded = chromium.executablePath();
  return findOnPath(...names) ?? (existsSync(downloaded) ? downloaded : undefined);
}

/** The Chromium that is there, or one that is installed now: by the system's package manager where that may be, else by Playwright. */
export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found !== undefined) {
    return found;
  }
  if (process.getuid?.() === 0 && findOnPath('apt-get') !== undefined) {
    await step('Installing Chromium with apt-get', installWithApt);
  }
  if (findChromium() === undefined) {
    await step('Downloading Chromium with Playwright', installWithPlaywright);
  }
  const installed = findChromium();
  if (installed === undefined) {
    throw new Failure(
      'The tests need a Chromium, and none could be installed. Three ways to get one: install the package "chromium" of ' +
        'your system; run `npx playwright-core install chromium`; or set CHROMIUM to the path of a Chromium or Chrome.',
    );
  }
  return installed;
}

async function installWithApt(): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update'], { env });
  const packages = ['chromium', 'fonts-dejavu-core', 'fonts-noto-color-emoji'];
  await runCommand('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
}

async function installWithPlaywright(): Promise<void> {
  const playwright = join(projectRoot, 'node_modules/playwright-core/cli.js');
  await runCommand(process.execPath, [playwright, 'install', 'chromium']);
}
