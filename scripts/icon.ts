// node scripts/icon.ts draws media/icon.png, which the marketplace shows, from media/logo.svg.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../test/host/browser.ts';
import { projectRoot } from './bootstrap.mjs';
import { runMain } from './progress.mjs';

const size = 256;
const media = join(projectRoot, 'media');

await runMain(async () => {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const logo = readFileSync(join(media, 'logo.svg'), 'utf8');
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${logo}`);
    await page.screenshot({ path: join(media, 'icon.png'), omitBackground: true });
  } finally {
    await browser.close();
  }
});
