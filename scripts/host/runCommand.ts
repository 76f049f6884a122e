import { spawn } from 'node:child_process';

export interface CommandResult {
  /** The exit status; 127 when the command is not there. */
  readonly status: number;
  /** What it wrote to standard output and standard error, in the order in which it came. */
  readonly output: string;
}

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Called with each piece of output as it comes. */
  readonly onOutput?: (text: string) => void;
}

/** Runs a command to its end and resolves to its status and output, however it ends. */
export function runCommand(
  command: string,
  args: readonly string[],
  { cwd, env, onOutput }: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    // Windows starts the .cmd files of npm and code only through a shell.
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    const collect = (text: string) => {
      output += text;
      onOutput?.(text);
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.once('error', (error) => {
      resolve({ status: 127, output: error.message });
    });
    child.once('close', (status) => {
      resolve({ status: status ?? 1, output });
    });
  });
}
