// Plain JavaScript for Node 20.19 with nothing but Node's own modules: it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure, step } from './progress.mjs';

export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

const windows = process.platform === 'win32';
const binFolder = join(projectRoot, 'node_modules', '.bin');

/**
 * Makes sure that the packages of package-lock.json and the Node 24 among them are there. Asks the network only when
 * something is missing.
 *
 * @throws {Failure} when npm cannot install them
 */
export async function bootstrap() {
  if (!packagesMatchLock()) {
    await step('Installing what Lectern is built with', () => npm('ci'));
  }
  if (!projectNodeRuns()) {
    // .npmrc forbids install scripts; these two packages put a binary in place with theirs.
    await step('Installing Node 24', () => npm('rebuild', 'node', 'esbuild', '--ignore-scripts=false'));
    if (!projectNodeRuns()) {
      throw new Failure(
        'Node 24 was installed, but does not run on this machine. `node_modules/.bin/node -v` says why.',
      );
    }
  }
}

/**
 * Runs a script of this folder with the project's Node and resolves to its exit status. The script is connected by a
 * channel: it can notice the end of this process by its `disconnect` event.
 *
 * @param {string} script path inside scripts/
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export function runScript(script, args = []) {
  const [command, shell] = projectNode();
  const child = spawn(command, [join(projectRoot, 'scripts', script), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: `${binFolder}${windows ? ';' : ':'}${process.env['PATH'] ?? ''}` },
    shell,
  });
  const end = () => child.kill('SIGTERM');
  // In a terminal Ctrl+C reaches the child as well; it decides when to end, and this process follows.
  const follow = () => undefined;
  process.on('SIGINT', follow).on('SIGTERM', end).on('SIGHUP', end);
  // npm, when it is ended from outside, leaves its scripts behind: they are then children of another process.
  const parent = process.ppid;
  const timer = setInterval(() => process.ppid === parent || end(), 1000);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('SIGINT', follow).off('SIGTERM', end).off('SIGHUP', end);
      clearInterval(timer);
      resolve(code ?? 1);
    });
  });
}

/** The lock file that npm keeps inside node_modules tells what is really installed. */
function packagesMatchLock() {
  const wanted = readLock('package-lock.json');
  const installed = readLock(join('node_modules', '.package-lock.json'));
  return (
    installed !== undefined &&
    Object.entries(wanted ?? {}).every(
      ([path, entry]) => path === '' || (installed[path] ? installed[path].version === entry.version : entry.optional),
    )
  );
}

/** @param {string} file */
function readLock(file) {
  try {
    const text = readFileSync(join(projectRoot, file), 'utf8');
    const lock = /** @type {{ packages: Record<string, { version?: string, optional?: boolean }> }} */ (
      JSON.parse(text)
    );
    return lock.packages;
  } catch {
    return undefined;
  }
}

function projectNodeRuns() {
  const [command, shell] = projectNode();
  const run = spawnSync(command, ['--version'], { encoding: 'utf8', shell });
  return run.status === 0 && /^v(2[4-9]|[3-9]\d)\./.test(run.stdout);
}

/** @returns {[command: string, shell: boolean]} Windows starts npm's .cmd files only through a shell */
function projectNode() {
  return windows ? [`"${join(binFolder, 'node.cmd')}"`, true] : [join(binFolder, 'node'), false];
}

/** @param {readonly string[]} args */
function npm(...args) {
  const child = spawn('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: windows,
  });
  let output = '';
  const collect = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) {
        resolve(undefined);
      } else {
        const advice = 'Is the network there, and does `npm ping` answer?';
        reject(new Failure(`${output.trim()}\n\n\`npm ${args.join(' ')}\` did not succeed. ${advice}`));
      }
    });
  });
}
