import * as vscode from 'vscode';
import { globOfPath } from '../../core/readers/columns/columnChoices.ts';
import type { ColumnRole, ColumnUse } from '../../core/readers/columns/columnRole.ts';
import type { LibraryLoader } from '../files/libraryLoader.ts';
import { fileName } from '../files/fileName.ts';
import { writeColumnChoice } from './columnsSetting.ts';

/** What a person calls what a column holds, in the order in which it is offered. */
const names: Readonly<Record<ColumnRole, string>> = {
  title: 'title',
  authors: 'authors',
  abstract: 'abstract',
  introduction: 'introduction',
  fullText: 'full text',
  venue: 'venue',
  year: 'year',
  keywords: 'keywords',
  links: 'links',
  doi: 'DOI',
  arxiv: 'arXiv ID',
  id: 'ID',
  more: 'rest, shown under More',
};

interface FileWithColumns {
  readonly uri: vscode.Uri;
  readonly columns: readonly ColumnUse[];
}

/** The command that lets a person say which column of a paper file holds what. */
export function registerChooseColumns(loaded: LibraryLoader): vscode.Disposable {
  return vscode.commands.registerCommand('lectern.chooseColumns', async () => {
    await loaded.ensureLoaded();
    const files = Array.from(loaded.results, ([uri, { columns = [] }]): FileWithColumns => ({
      uri: vscode.Uri.parse(uri),
      columns: columns.filter(({ name }) => name.trim() !== ''),
    })).filter(({ columns }) => columns.length > 0);
    const file = await askForFile(files);
    const role = file && (await askForRole(file));
    const column = role && (await askForColumn(file, role));
    if (column) {
      const { uri } = file;
      const path = vscode.workspace.asRelativePath(uri, false);
      const isInFolder = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
      await writeColumnChoice(uri, globOfPath(isInFolder ? path : uri.path), { name: column.name, role });
    }
  });
}

async function askForFile(files: readonly FileWithColumns[]): Promise<FileWithColumns | undefined> {
  if (files.length < 2) {
    if (files.length === 0) {
      void vscode.window.showInformationMessage('No open paper file has columns with names.');
    }
    return files[0];
  }
  const items = files.map((file) => ({ label: fileName(file.uri), description: file.uri.toString(true), file }));
  return (await vscode.window.showQuickPick(items, { placeHolder: 'Paper file whose columns to choose' }))?.file;
}

async function askForRole({ uri, columns }: FileWithColumns): Promise<ColumnRole | undefined> {
  const items = (Object.keys(names) as ColumnRole[]).map((role) => {
    const present = columns.filter((column) => column.role === role).map(({ name }) => name);
    return { label: names[role], description: present.join(', ').slice(0, 200), role };
  });
  const placeHolder = `What to find the column for in ${fileName(uri)}`;
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.role;
}

async function askForColumn({ columns }: FileWithColumns, role: ColumnRole): Promise<ColumnUse | undefined> {
  const items = columns.map((column) => ({
    label: column.name,
    description: column.role === 'more' ? 'shown under More' : `taken for the ${names[column.role]}`,
    column,
  }));
  const placeHolder = `Which column holds the ${names[role]}?`;
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.column;
}
