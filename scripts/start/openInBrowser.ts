import { createServer } from 'node:net';
import { installExtension } from '../../test/host/installExtension.ts';
import { freePort, startServer } from '../../test/host/server.ts';
import { removeFolder, temporaryFolder } from '../../test/host/temporaryFolder.ts';
import { workbenchUrl } from '../../test/host/workbench.ts';
import { installHost } from '../host/installHost.ts';
import { Failure, step } from '../progress.mjs';
import type { Workspace } from './prepareFolder.ts';

const usualPort = 8417;

/** Serves VS Code with the extension installed to the browsers of this machine, until the person ends it. */
export async function openInBrowser({ folder, note }: Workspace, port: number | undefined): Promise<void> {
  if (port !== undefined && !(await isFree(port))) {
    throw new Failure(`Port ${port} is in use.`);
  }
  await installHost();
  const dataFolder = temporaryFolder();
  try {
    const server = await step('Starting VS Code', async () => {
      await installExtension(dataFolder);
      return startServer({ dataFolder, port: port ?? ((await isFree(usualPort)) ? usualPort : await freePort()) });
    });
    console.log(`\nLectern runs at\n\n  ${workbenchUrl(server, { folder, file: note })}\n\nCtrl+C ends it.`);
    await untilAsked();
    await server.stop();
  } finally {
    removeFolder(dataFolder);
  }
}

/** Resolves when the person presses Ctrl+C, or when the process that started this one is gone. */
async function untilAsked(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
      process.on(event, () => resolve());
    }
  });
  if (process.connected) {
    process.disconnect();
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
