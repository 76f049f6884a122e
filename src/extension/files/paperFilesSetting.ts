import * as vscode from 'vscode';

const section = 'lectern.paperFiles';

/** An entry of the setting `lectern.paperFiles`: one file, or all files of a folder that match a glob. */
export type PaperFileEntry = { readonly uri: vscode.Uri } | { readonly glob: vscode.RelativePattern };

/** The entries of the setting, of every folder of the workspace or, without a folder, of the user's settings. */
export function paperFileEntries(): PaperFileEntry[] {
  const folders = vscode.workspace.workspaceFolders;
  return folders?.length
    ? folders.flatMap(entriesOfFolder)
    : configured(undefined).flatMap((path) => absoluteEntry(path));
}

/** The files that the entries name, in the order of the setting and without repetition. */
export async function resolveEntries(entries: readonly PaperFileEntry[]): Promise<vscode.Uri[]> {
  const found = await Promise.all(entries.map(resolveEntry));
  return [...new Map(found.flat().map((uri) => [uri.toString(), uri])).values()];
}

/** Whether a change of the settings concerns the paper files. */
export function affectsPaperFiles(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(section);
}

async function resolveEntry(entry: PaperFileEntry): Promise<vscode.Uri[]> {
  if ('uri' in entry) {
    return [entry.uri];
  }
  const uris = await vscode.workspace.findFiles(entry.glob);
  return uris.sort((one, other) => (one.path < other.path ? -1 : 1));
}

function configured(scope: vscode.Uri | undefined): string[] {
  const value = vscode.workspace.getConfiguration(undefined, scope ?? null).get<unknown>(section);
  const isPath = (entry: unknown): entry is string => typeof entry === 'string' && entry.trim() !== '';
  return Array.isArray(value) ? value.filter(isPath) : [];
}

function entriesOfFolder(folder: vscode.WorkspaceFolder): PaperFileEntry[] {
  return configured(folder.uri).flatMap((path): PaperFileEntry[] => {
    if (isAbsolute(path)) {
      return absoluteEntry(path, folder.uri);
    }
    return /[*?{[]/.test(path)
      ? [{ glob: new vscode.RelativePattern(folder, path) }]
      : [{ uri: vscode.Uri.joinPath(folder.uri, path.replaceAll('\\', '/')) }];
  });
}

function isAbsolute(path: string): boolean {
  return /^(?:[/\\]|[A-Za-z]:[/\\]|[a-z][a-z0-9+.-]+:\/\/)/i.test(path);
}

/** A path is one of the file system that the folder is on; a URI stands for itself. */
function absoluteEntry(path: string, folder?: vscode.Uri): PaperFileEntry[] {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) {
    return [{ uri: vscode.Uri.parse(path) }];
  }
  if (!isAbsolute(path)) {
    return [];
  }
  const file = vscode.Uri.file(path);
  return [{ uri: folder && folder.scheme !== 'file' ? folder.with({ path: file.path }) : file }];
}
