import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../bootstrap.mjs';

interface Command {
  readonly command: string;
  readonly category?: string;
}

interface MenuItem {
  readonly command: string;
  readonly when?: string;
}

interface Setting {
  readonly markdownDescription?: string;
  readonly scope?: string;
  readonly order?: number;
}

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly keybindings: readonly MenuItem[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
}

/** vscode-languageclient reads it by itself. */
const settingsReadByLibraries = ['lectern.trace.server'];

/** What is wrong in the manifest, or between it and the names that the code uses. One sentence each. */
export function manifestProblems(): string[] {
  const text = readFileSync(join(projectRoot, 'package.json'), 'utf8');
  const manifest = JSON.parse(text) as Manifest;
  const source = readSource();
  return [...activationProblems(manifest), ...commandProblems(manifest, text), ...settingProblems(manifest)].concat(
    contributedButUnused(manifest, source),
    usedButNotContributed(manifest, text, source),
  );
}

function activationProblems({ activationEvents }: Manifest): string[] {
  return activationEvents
    .filter((event) => event === '*' || event === 'onStartupFinished')
    .map((event) => `activationEvents: ${event} would start the extension where nobody needs it`);
}

function commandProblems({ contributes }: Manifest, text: string): string[] {
  const { commands, menus, keybindings } = contributes;
  const known = new Set(commands.map(({ command }) => command));
  const inPalette = new Set((menus['commandPalette'] ?? []).map(({ command }) => command));
  const used = [
    ...Object.values(menus).flat(),
    ...keybindings,
    ...[...text.matchAll(/command:(lectern\.[\w.]+)/g)].map(([, command]) => ({ command: command ?? '' })),
  ];
  return [
    ...commands
      .filter(({ category }) => category !== 'Lectern')
      .map(({ command }) => `${command} has not the category Lectern`),
    ...used
      .filter(({ command }) => command.startsWith('lectern.') && !known.has(command))
      .map(({ command }) => `${command} is in a menu, key binding or link, but not among the commands`),
    // What acts on a row of the tree needs the row, or a paper on show.
    ...(menus['view/item/context'] ?? [])
      .filter(({ command }) => !inPalette.has(command))
      .map(({ command }) => `${command} needs an argument, but menus/commandPalette does not say when to show it`),
  ];
}

function settingProblems({ contributes }: Manifest): string[] {
  return Object.entries(contributes.configuration.properties).flatMap(([name, setting]) =>
    (['markdownDescription', 'scope', 'order'] as const)
      .filter((field) => setting[field] === undefined)
      .map((field) => `The setting ${name} has no ${field}`),
  );
}

function contributedButUnused({ contributes }: Manifest, source: string): string[] {
  const isUsed = (name: string) => source.includes(`'${name}'`);
  const commands = contributes.commands.map(({ command }) => command).filter((command) => !isUsed(command));
  // A setting may be read in steps: getConfiguration('lectern.reader').get('fontSize').
  const isRead = (name: string) => name.split('.').some((_, index, parts) => isUsed(parts.slice(index).join('.')));
  const settings = Object.keys(contributes.configuration.properties).filter(
    (name) => !settingsReadByLibraries.includes(name) && !isRead(name),
  );
  return [
    ...commands.map((name) => `The command ${name} is contributed, but nothing in src/extension registers it`),
    ...settings.map(
      (name) => `The setting ${name} is contributed, but nothing in src/extension or src/server reads it`,
    ),
  ];
}

/** A name that begins with "lectern." is one of the manifest's: a command, a setting, a view, a context key, a webview. */
function usedButNotContributed({ contributes }: Manifest, text: string, source: string): string[] {
  const viewIds = Object.values(contributes.views).flatMap((views) => views.map(({ id }) => id));
  const known = new Set(text.match(/\blectern\.[\w.]*\w/g));
  const used = new Set([...source.matchAll(/['":`](lectern\.[\w.]*\w)/g)].map(([, name]) => name ?? ''));
  return [...used]
    .filter((name) => !known.has(name) && !viewIds.some((id) => name.startsWith(`${id}.`)))
    .map((name) => `The code uses the name ${name}, which the manifest does not have`);
}

function readSource(): string {
  const files = ['extension', 'server'].flatMap((layer) => {
    const folder = join(projectRoot, 'src', layer);
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
  });
  return files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}
