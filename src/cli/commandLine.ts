import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Exit statuses, as people expect them of a command. */
export const exitStatus = { ok: 0, failed: 1, usage: 2 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** The command was called in a way that it does not understand. */
export class UsageError extends Error {}

/** What a command may use of the process that it runs in. */
export interface CommandContext {
  readonly arguments: readonly string[];
  /** Prints a line. */
  print(text: string): void;
  /** Writes to standard output as it is. */
  write(part: string | Uint8Array): void;
  printError(text: string): void;
}

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** How it is called, without the program's name. */
  readonly synopsis: string;
  readonly summary: string;
  run(context: CommandContext): Promise<ExitStatus>;
}

/** Takes a command's arguments apart. @throws UsageError for options that it does not have */
export function parseArguments<Config extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Config,
): ReturnType<typeof parseArgs<{ args: string[]; options: Config; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const [sentence] = String(error instanceof Error ? error.message : error).split('. ', 1);
    throw new UsageError(`${sentence}.`);
  }
}
