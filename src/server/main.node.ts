import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setImmediate } from 'node:timers/promises';
import { createConnection } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { readCommandLine, usage } from './commandLine.ts';
import type { PaperFiles } from './fileLibrary.ts';
import { startServer } from './server.ts';

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
  case 'serve':
    // vscode-languageserver sees to the end of standard input, but not to that of the parent's channel.
    process.once('disconnect', () => process.exit(1));
    startServer({ connection: createConnection(), version, files: paperFiles(called.libraries) });
}

function paperFiles(paths: readonly string[]): PaperFiles {
  return {
    paths,
    uri: (path) => pathToFileURL(path).href,
    async stamp(path) {
      const { mtimeNs, ctimeNs, size, ino } = await stat(path, { bigint: true });
      return [mtimeNs, ctimeNs, size, ino].join();
    },
    read: (path) => readFile(path),
    readLexicon: () => readFile(join(__dirname, 'lexicon.txt'), 'utf8').catch(() => undefined),
    pause: () => setImmediate(),
  };
}
