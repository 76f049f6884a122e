import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, step } from '../progress.mjs';
import { codeServerEntry, hostFolder } from './paths.ts';
import { runCommand } from './runCommand.ts';

const codeServerVersion = '4.139.1';
/** Raised when the steps below change, so that an older install is brought up to date. */
const recipe = 1;

const stampFile = join(hostFolder, 'installed.json');
const stamp = JSON.stringify({ codeServerVersion, recipe });
const vscodeFolder = join(hostFolder, 'node_modules/code-server/lib/vscode');

/**
 * Installs a real VS Code that runs in a browser (code-server, from the npm registry) into the host folder, unless it is
 * there already.
 */
export async function installHost(): Promise<void> {
  if (existsSync(codeServerEntry) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
    return;
  }
  if (process.platform !== 'linux') {
    throw new Failure(
      'VS Code in a browser is set up on Linux alone. On this system, install VS Code, run "Shell Command: Install ' +
        "'code' command in PATH\" in it, and start again without --browser.",
    );
  }
  rmSync(hostFolder, { recursive: true, force: true });
  mkdirSync(hostFolder, { recursive: true });
  writeFileSync(join(hostFolder, 'package.json'), '{ "name": "vscode-host", "private": true }\n');
  await step(`Installing the VS Code server (code-server ${codeServerVersion})`, async () => {
    await npmInstall(hostFolder, `code-server@${codeServerVersion}`);
    await npmInstall(vscodeFolder, '--omit=dev');
    replaceNativeModules();
    removeWhatIsNotNeeded();
  });
  writeFileSync(stampFile, stamp);
}

async function npmInstall(folder: string, ...args: string[]): Promise<void> {
  // Install scripts would compile native modules; those that matter come with binaries or are replaced below.
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, output } = await runCommand('npm', ['install', ...flags, ...args], { cwd: folder });
  if (status !== 0) {
    throw new Failure(`${output.trim()}\n\nThe VS Code server could not be installed. Is the network there?`);
  }
}

function replaceNativeModules(): void {
  const modules = join(vscodeFolder, 'node_modules/@vscode');
  copyFileSync(join(import.meta.dirname, 'spdlogStandIn.cjs'), join(modules, 'spdlog/index.js'));
  // The watchdog only ends processes whose parent is gone, which test/host/supervise.ts does here.
  writeFileSync(
    join(modules, 'native-watchdog/index.js'),
    'exports.start = () => {};\nexports.exit = (code) => process.exit(code ?? 0);\n',
  );
}

/** Removes other platforms' binaries, and extensions that only talk to online services. */
function removeWhatIsNotNeeded(): void {
  const modules = join(vscodeFolder, 'node_modules');
  const extensions = [
    'copilot',
    'github',
    'microsoft-authentication',
    'tunnel-forwarding',
    'mermaid-markdown-features',
  ];
  const unwanted = [
    ...['@github', '@microsoft/mxc-sdk', '@devcontainers', '@vscode/sqlite3/deps'].map((name) => join(modules, name)),
    ...extensions.map((name) => join(vscodeFolder, 'extensions', name)),
    ...['@vscode/ripgrep-universal/bin', 'node-pty/prebuilds'].flatMap((folder) =>
      readdirSync(join(modules, folder))
        .filter((platform) => platform !== `linux-${process.arch}`)
        .map((platform) => join(modules, folder, platform)),
    ),
  ];
  for (const path of unwanted) {
    rmSync(path, { recursive: true, force: true });
  }
}
