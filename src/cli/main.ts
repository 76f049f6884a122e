import { version } from '../../package.json';
import { exitStatus } from './commandLine.ts';
import { run } from './run.ts';

// A reader that stops reading (`lectern export … | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? exitStatus.ok : exitStatus.failed);
});

const context = {
  arguments: process.argv.slice(2),
  write: (part: string | Uint8Array) => process.stdout.write(part),
  print: (text: string) => process.stdout.write(`${text}\n`),
  printError: (text: string) => process.stderr.write(`${text}\n`),
};

void run(context, version).then((status) => {
  process.exitCode = status;
});
