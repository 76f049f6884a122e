/** What a command line of the language server asks for. */
type Invocation =
  | { readonly kind: 'serve'; readonly libraries: readonly string[] }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly message: string };

export const usage = `usage: lectern-lsp --stdio [--library FILE…]

The language server of Lectern: tells in notes about the papers whose IDs they name.

  --stdio           talk to the editor over standard input and output
  --node-ipc        talk to it over the channel of a parent process that runs Node
  --library FILE…   the paper files; one or more, and as often as wanted
  --help            print this
  --version         print the version

Exit status: 0 shut down in order, 1 the editor went away without that, 2 called wrongly.`;

/** Understands the arguments that follow the program's name. */
export function readCommandLine(args: readonly string[]): Invocation {
  if (args.includes('--help') || args.includes('-h')) {
    return { kind: 'help' };
  }
  if (args.includes('--version')) {
    return { kind: 'version' };
  }
  const rest = [...args];
  const libraries: string[] = [];
  let talks = false;
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (argument === '--library') {
      const files = takeValues(rest);
      if (files.length === 0) {
        return { kind: 'wrong', message: 'Name a paper file after --library.' };
      }
      libraries.push(...files);
    } else if (argument.startsWith('--library=')) {
      libraries.push(argument.slice('--library='.length));
    } else if (argument === '--stdio' || argument === '--node-ipc') {
      talks = true;
    } else if (!isAddedByClient(argument)) {
      return { kind: 'wrong', message: `There is no option "${argument}".` };
    }
  }
  return talks ? { kind: 'serve', libraries } : { kind: 'wrong', message: 'Say how to talk to the editor: --stdio.' };
}

/** Removes the arguments up to the next option. */
function takeValues(args: string[]): string[] {
  const end = args.findIndex((argument) => argument.startsWith('--'));
  return args.splice(0, end < 0 ? args.length : end);
}

/** vscode-languageclient names its process, so that the server can end with it; vscode-languageserver sees to that. */
function isAddedByClient(argument: string): boolean {
  return argument.startsWith('--clientProcessId=');
}
