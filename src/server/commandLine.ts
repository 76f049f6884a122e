/** What a command line of the language server asks for. */
type Invocation =
  | { readonly kind: 'serve'; readonly libraries: readonly string[]; readonly notes: readonly string[] }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly message: string };

export const usage = `usage: lectern-lsp --stdio [--library FILE…] [--notes DIR…]

The language server of Lectern: tells in notes about the papers whose IDs they name.

  --stdio           talk to the editor over standard input and output
  --node-ipc        talk to it over the channel of a parent process that runs Node
  --library FILE…   the paper files; one or more, and as often as wanted
  --notes DIR…      the folders with the notes; without it, the folders that the editor has open
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
  const paths: Record<keyof typeof pathOptions, string[]> = { '--library': [], '--notes': [] };
  let talks = false;
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const [option, value] = splitAtEquals(argument);
    if (takesPaths(option)) {
      const values = value === undefined ? takeValues(rest) : [value];
      if (values.length === 0) {
        return { kind: 'wrong', message: `Name a ${pathOptions[option]} after ${option}.` };
      }
      paths[option].push(...values);
    } else if (argument === '--stdio' || argument === '--node-ipc') {
      talks = true;
    } else if (!isAddedByClient(argument)) {
      return { kind: 'wrong', message: `There is no option "${argument}".` };
    }
  }
  return talks
    ? { kind: 'serve', libraries: paths['--library'], notes: paths['--notes'] }
    : { kind: 'wrong', message: 'Say how to talk to the editor: --stdio.' };
}

/** What the values of these options are. */
const pathOptions = { '--library': 'paper file', '--notes': 'folder' };

function takesPaths(option: string): option is keyof typeof pathOptions {
  return Object.hasOwn(pathOptions, option);
}

/** `--option=value`, in two. */
function splitAtEquals(argument: string): [option: string, value?: string] {
  const at = argument.indexOf('=');
  return at < 0 ? [argument] : [argument.slice(0, at), argument.slice(at + 1)];
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
