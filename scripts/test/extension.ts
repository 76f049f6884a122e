// node scripts/test/extension.ts [--web] runs test/extension inside the real extension host of VS Code: the Node host, or
// with --web the one in the browser. Its last line is a `summaryLine`.
import { join } from 'node:path';
import { openBrowser, openPage } from '../../test/host/browser.ts';
import { runExtensionTests } from '../../test/host/extensionTests.ts';
import { copySample } from '../../test/host/sampleFolder.ts';
import { startServer } from '../../test/host/server.ts';
import { removeFolder, temporaryFolder } from '../../test/host/temporaryFolder.ts';
import { workbenchUrl } from '../../test/host/workbench.ts';
import { projectRoot } from '../bootstrap.mjs';
import { buildExtensionTests, extensionTestsFile } from '../build/extensionTests.ts';
import { runMain } from '../progress.mjs';
import { summaryLine } from './summary.ts';

await runMain(async () => {
  const dataFolder = temporaryFolder();
  try {
    const lines = await runTests(dataFolder, process.argv.includes('--web'));
    const count = (mark: string) => lines.filter((line) => line.startsWith(mark)).length;
    const counts = { passed: count('ok '), failed: count('FAIL ') };
    console.log(summaryLine(counts));
    return counts.failed === 0 && counts.passed > 0 ? 0 : 1;
  } finally {
    removeFolder(dataFolder);
  }
});

async function runTests(dataFolder: string, web: boolean): Promise<readonly string[]> {
  const folder = join(dataFolder, 'workspace');
  copySample(folder);
  await buildExtensionTests();
  // An extension with both entry points runs in the Node host unless this setting says otherwise.
  const settings = web ? { 'remote.extensionKind': { 'lectern.lectern': ['web'] } } : {};
  const server = await startServer({ dataFolder, settings, testDriver: true });
  const browser = await openBrowser();
  try {
    const page = await openPage(browser);
    const url = workbenchUrl(server, { folder, extension: projectRoot, extensionTests: extensionTestsFile });
    const { succeeded, lines } = await runExtensionTests(page, url, (line) => {
      console.log(line);
    });
    return succeeded || lines.some((line) => line.startsWith('FAIL ')) ? lines : [...lines, 'FAIL without a reason'];
  } finally {
    await browser.close();
    await server.stop();
  }
}
