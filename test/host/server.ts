import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { codeServerEntry } from '../../scripts/host/paths.ts';
import { runCommand } from '../../scripts/host/runCommand.ts';
import { quietSettings } from './quietSettings.ts';
import { waitFor } from './waitFor.ts';

export interface Server {
  /** For example http://127.0.0.1:41234 */
  readonly url: string;
  /** Host and port, as in vscode-remote URIs. */
  readonly authority: string;
  /** Ends the server and every process that it started. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** The folder of the server's user settings, extensions, log (server.log), sockets and temporary files. */
  readonly dataFolder: string;
  /** A free one when it is left out. */
  readonly port?: number | undefined;
  /** User settings on top of the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /**
   * Starts VS Code's test driver. Without it, a built VS Code ignores an extension under development and its tests; with it,
   * it shows no notification toasts: `notifications` reads them.
   */
  readonly testDriver?: boolean;
}

const startLimitInMs = 30_000;

/** Starts a VS Code server on 127.0.0.1 and resolves when it answers. It ends with this process, however that ends. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { dataFolder, testDriver = false, settings = {} } = options;
  const authority = `127.0.0.1:${options.port ?? (await freePort())}`;
  const url = `http://${authority}`;
  const logFile = join(dataFolder, 'server.log');
  writeUserSettings(dataFolder, settings);
  const log = openSync(logFile, 'a');
  const command = [
    ...codeServer(dataFolder),
    ...['--auth', 'none', '--bind-addr', authority, '--disable-telemetry', '--disable-update-check'],
    ...['--disable-workspace-trust', '--disable-getting-started-override', '--disable-proxy'],
    ...(testDriver ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
  ];
  const child = spawn(process.execPath, [join(import.meta.dirname, 'supervise.ts'), process.execPath, ...command], {
    detached: true,
    stdio: ['pipe', log, log],
    env: serverEnvironment(dataFolder),
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.stdin?.destroy();
    await ended;
  };
  try {
    await waitFor(
      'an answer of the VS Code server',
      () => {
        if (child.exitCode !== null) {
          throw new Error(`The VS Code server ended with status ${child.exitCode}`);
        }
        return fetch(`${url}/healthz`).then(
          ({ ok }) => ok,
          () => false,
        );
      },
      startLimitInMs,
    );
  } catch (error) {
    await stop();
    throw new Error(
      `The VS Code server did not start. Its log ends so:\n${readFileSync(logFile, 'utf8').slice(-2000)}`,
      {
        cause: error,
      },
    );
  }
  return { url, authority, stop };
}

/** Installs a .vsix for the servers of a data folder, as a person would. */
export async function installVsix(dataFolder: string, vsix: string): Promise<void> {
  const { status, output } = await runCommand(
    process.execPath,
    [...codeServer(dataFolder), '--install-extension', vsix, '--force'],
    { env: serverEnvironment(dataFolder) },
  );
  if (status !== 0) {
    throw new Error(`${vsix} could not be installed:\n${output}`);
  }
}

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Sets user settings for the next page that is opened or reloaded: a workbench that is open does not notice the change. For
 * a change that it takes over at once there is `writeFolderSettings`.
 */
function writeUserSettings(dataFolder: string, settings: Readonly<Record<string, unknown>>): void {
  const folder = join(dataFolder, 'user', 'User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, undefined, 2));
}

function codeServer(dataFolder: string): string[] {
  return [
    codeServerEntry,
    ...['--config', join(dataFolder, 'config.yaml')],
    ...['--user-data-dir', join(dataFolder, 'user'), '--extensions-dir', join(dataFolder, 'extensions')],
  ];
}

/** The server lives in its own folder alone, knows nothing of an editor or npm that started it, and has no marketplace. */
function serverEnvironment(dataFolder: string): NodeJS.ProcessEnv {
  const foreign = /^(VSCODE_|CODE_SERVER_|npm_|NODE_OPTIONS$|NODE_TEST_CONTEXT$|PORT$|PASSWORD$)/;
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name))),
    HOME: dataFolder,
    TMPDIR: dataFolder,
    XDG_RUNTIME_DIR: dataFolder,
    XDG_CONFIG_HOME: join(dataFolder, '.config'),
    XDG_DATA_HOME: join(dataFolder, '.local', 'share'),
    EXTENSIONS_GALLERY: '{}',
  };
}
