// node scripts/start/open.ts OPTIONS shows the built extension in VS Code; start.mjs has checked the options, which are JSON.
import { findOnPath } from '../host/findOnPath.ts';
import { runMain } from '../progress.mjs';
import { openInBrowser } from './openInBrowser.ts';
import { openOnDesktop } from './openOnDesktop.ts';
import { prepareFolder } from './prepareFolder.ts';

interface Options {
  readonly file?: string;
  readonly browser: boolean;
  readonly port?: string;
}

await runMain(async () => {
  const { file, browser, port } = JSON.parse(process.argv[2] ?? '{}') as Options;
  const workspace = prepareFolder(file);
  const code = browser ? undefined : findOnPath('code');
  if (code === undefined) {
    await openInBrowser(workspace, port === undefined ? undefined : Number(port));
  } else {
    await openOnDesktop(workspace, code);
  }
});
