import { once } from 'node:events';
import { readFileSync, statSync, unwatchFile, watch, watchFile, type Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { createConnection } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import type { StyleText } from '../core/citations/citationStyles.ts';
import type { FormatResult } from '../core/citations/reference.ts';
import { describeFileError } from '../core/readers/describeFileError.ts';
import type { Thread } from './citations/formattingThread.ts';
import { readCommandLine, usage } from './commandLine.ts';
import type { PaperFiles } from './papers/fileLibrary.ts';
import { FolderNotes, type FileSystem } from './notes/folderNotes.ts';
import { startServer, type NotesOnDisk } from './server.ts';

/** Milliseconds between two looks at whether a paper file has changed. */
const watchInterval = 2000;

const pause = (): Promise<void> => setImmediate();

const called = readCommandLine(process.argv.slice(2));
switch (called.kind) {
  case 'help':
    process.stdout.write(`${usage}\n`);
    break;
  case 'version':
    process.stdout.write(`${version}\n`);
    break;
  case 'wrong':
    process.stderr.write(`lectern-lsp: ${called.message} Try: lectern-lsp --help\n`);
    process.exitCode = 2;
    break;
  case 'serve': {
    // vscode-languageserver sees to the end of standard input, but not to that of the parent's channel.
    process.once('disconnect', () => process.exit(1));
    const { libraries, notes } = called;
    startServer({
      connection: createConnection(),
      version,
      pause,
      citations: { startThread, readShipped },
      disk: {
        papers: paperFiles(libraries),
        notes: (options) => folderNotes(notes.map(uriOf), libraries.map(uriOf), options),
        readStyle,
      },
    });
  }
}

function paperFiles(paths: readonly string[]): PaperFiles {
  return {
    paths,
    async stamp(path) {
      const { mtimeNs, ctimeNs, size, ino } = await stat(path, { bigint: true });
      return [mtimeNs, ctimeNs, size, ino].join();
    },
    read: (path) => readFile(path),
    async readPapers(path, pace) {
      // A part of its own, which is loaded with the first file.
      const { readPaperFileAt } = await import('../paperReader/main.node.ts');
      return readPaperFileAt(path, { pace });
    },
    uri: uriOf,
    watch(path, listener) {
      watchFile(path, { interval: watchInterval, persistent: false }, listener);
      return { dispose: () => unwatchFile(path, listener) };
    },
    readLexicon: () => readShipped('lexicon.txt'),
    pause,
  };
}

function folderNotes(
  chosen: readonly string[],
  papers: readonly string[],
  { workspaceFolders, globs, warn }: NotesOnDisk,
): FolderNotes {
  const folders = chosen.length > 0 ? chosen : workspaceFolders.filter((uri) => uri.startsWith('file:'));
  return new FolderNotes({ fileSystem, folders, paperFiles: papers, globs, pause, warn });
}

/** A file of this size is read in well under a millisecond; asking for it by promises takes four times as long. */
const smallFile = 1_000_000;

const fileSystem: FileSystem = {
  async readFolder(uri) {
    const path = fileURLToPath(uri);
    const entries = await readdir(path, { withFileTypes: true });
    const kinds = await Promise.all(entries.map((entry) => kindOf(path, entry)));
    return entries.flatMap(({ name }, index) => {
      const kind = kinds[index];
      return kind === 'other' ? [] : [{ name, isFolder: kind === 'folder' }];
    });
  },
  stat(uri) {
    const found = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
    return found?.isFile() ? { size: found.size, stamp: [found.mtimeMs, found.ctimeMs, found.size].join() } : undefined;
  },
  read(uri, size) {
    const path = fileURLToPath(uri);
    return size <= smallFile ? readFileSync(path) : readFile(path);
  },
  watchFolder(uri, listener) {
    const watcher = watch(fileURLToPath(uri), { persistent: false }, listener);
    // A folder that is deleted: the one around it tells.
    watcher.on('error', listener);
    return { dispose: () => watcher.close() };
  },
};

/** A link to a folder may lead round in a circle, so it is not followed. */
async function kindOf(folder: string, entry: Dirent): Promise<'file' | 'folder' | 'other'> {
  if (entry.isDirectory()) {
    return 'folder';
  }
  const isLinkToFile = async (): Promise<boolean> =>
    entry.isSymbolicLink() && ((await stat(join(folder, entry.name)).catch(() => undefined))?.isFile() ?? false);
  return entry.isFile() || (await isLinkToFile()) ? 'file' : 'other';
}

/** The path of a file that is built beside this program. */
function shipped(name: string): string {
  return join(__dirname, name);
}

/** Reads such a file. */
function readShipped(name: string): Promise<string | undefined> {
  return readFile(shipped(name), 'utf8').catch(() => undefined);
}

function startThread(): Promise<Thread> {
  // What a thread prints would be taken for a message to the editor.
  const worker = new Worker(shipped('references.js'), { stdout: true, stderr: true });
  worker.unref();
  return Promise.resolve({
    async ask(request) {
      const answered = once(worker, 'message');
      worker.postMessage(request);
      const [result] = (await answered) as [FormatResult];
      return result;
    },
    end: () => void worker.terminate(),
  });
}

/** A relative path starts from a folder that the editor has open, `~` from the person's own. */
async function readStyle(path: string, folders: readonly string[]): Promise<StyleText> {
  const [folder] = folders.filter((uri) => uri.startsWith('file:'));
  const base = folder === undefined ? process.cwd() : fileURLToPath(folder);
  const file = path.startsWith('file:') ? fileURLToPath(path) : resolve(base, path.replace(/^~(?=[/\\])/, homedir()));
  try {
    return { text: await readFile(file, 'utf8') };
  } catch (error) {
    return { problem: `cannot be read: ${describeFileError(error)}` };
  }
}

function uriOf(path: string): string {
  return pathToFileURL(resolve(path)).href;
}
