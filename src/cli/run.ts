import { bibliographyCommand } from './bibliographyCommand.ts';
import { exitStatus, UsageError, type Command, type CommandContext, type ExitStatus } from './commandLine.ts';
import { exportCommand } from './exportCommand.ts';
import { rulesCommand } from './rulesCommand.ts';
import { searchCommand } from './searchCommand.ts';
import { showCommand } from './showCommand.ts';

const commands: readonly Command[] = [exportCommand, showCommand, searchCommand, bibliographyCommand, rulesCommand];

/** Runs the command that the first argument names and resolves to the exit status. Never rejects for wrong arguments. */
export async function run(context: CommandContext, version: string): Promise<ExitStatus> {
  const [name, ...rest] = context.arguments;
  if (name === undefined || context.arguments.some((argument) => argument === '--help' || argument === '-h')) {
    (name === undefined ? context.printError : context.print)(help());
    return name === undefined ? exitStatus.usage : exitStatus.ok;
  }
  if (name === '--version') {
    context.print(version);
    return exitStatus.ok;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    context.printError(`lectern: there is no command "${name}". Try: lectern --help`);
    return exitStatus.usage;
  }
  try {
    return await command.run({ ...context, arguments: rest });
  } catch (error) {
    if (!(error instanceof UsageError)) {
      throw error;
    }
    context.printError(`lectern ${name}: ${error.message}\nusage: lectern ${command.synopsis}`);
    return exitStatus.usage;
  }
}

function help(): string {
  const width = Math.max(...commands.map(({ synopsis }) => synopsis.length));
  return [
    'Find and read the papers of a paper file.',
    '',
    'usage:',
    ...commands.map(({ synopsis, summary }) => `  lectern ${synopsis.padEnd(width)}  ${summary}`),
    '',
    'Problems of the paper file are printed to standard error as FILE:LINE:COLUMN.',
    'Exit status: 0 done, 1 not found or not readable, 2 called wrongly.',
  ].join('\n');
}
