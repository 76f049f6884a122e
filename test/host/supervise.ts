// node supervise.ts COMMAND ARGUMENT… runs a command as the leader of a process group, and ends the whole group when its
// standard input closes: that happens also when the starter crashes or is killed.
import { spawn } from 'node:child_process';

const graceInMs = 2000;
const [command, ...args] = process.argv.slice(2);
if (command === undefined) {
  throw new Error('usage: supervise.ts COMMAND ARGUMENT…');
}
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });

// The signal that ends the group reaches this process too, which has to outlive it.
process.on('SIGTERM', () => undefined);
process.on('SIGINT', () => undefined);
process.stdin.resume().on('close', () => {
  process.kill(-process.pid, 'SIGTERM');
  setTimeout(() => process.kill(-process.pid, 'SIGKILL'), graceInMs);
});
child.on('exit', () => process.kill(-process.pid, 'SIGKILL'));
