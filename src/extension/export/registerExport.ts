import * as vscode from 'vscode';
import type { PaperBrowser } from '../../core/browse/paperBrowser.ts';
import type { ExportForm } from '../../core/export/exportForm.ts';
import { exportForms } from '../../core/export/exportForms.ts';
import type { Paper } from '../../core/paper.ts';
import type { LoadedLibrary } from '../files/libraryLoader.ts';
import type { Readers } from '../reader/readers.ts';
import { writeExport } from './writeExport.ts';
import { countOf } from '../../core/util/quantities.ts';

interface Dependencies {
  readonly loaded: LoadedLibrary;
  readonly browser: PaperBrowser;
  readonly readers: Readers;
  readonly pause: () => Promise<void>;
}

interface Choice extends vscode.QuickPickItem {
  readonly papers: readonly Paper[];
}

/** The command that writes papers into a file of another form: all of them, those that the filter shows, or the one on show. */
export function registerExport(dependencies: Dependencies): vscode.Disposable {
  return vscode.commands.registerCommand('lectern.exportPapers', (formName?: unknown, target?: unknown) =>
    exportPapers(dependencies, formName, target),
  );
}

/** Other extensions name form and file; then all papers are written, without a question. */
async function exportPapers(
  { loaded, browser, readers, pause }: Dependencies,
  formName: unknown,
  target: unknown,
): Promise<void> {
  await loaded.ensureLoaded();
  const { library } = loaded;
  const named = exportForms.find(({ name }) => name === formName);
  if (named && target instanceof vscode.Uri) {
    await writeExport({ library, papers: library.papers, form: named, target, pause });
    return;
  }
  const papers = await choosePapers(choices(loaded, browser, readers));
  const form = papers && (await chooseForm());
  const file = form && (await chooseFile(form, loaded));
  if (papers && form && file) {
    await writeExport({ library, papers, form, target: file, pause });
  }
}

function choices({ library }: LoadedLibrary, browser: PaperBrowser, readers: Readers): Choice[] {
  const papersOf = (ids: readonly string[]): Paper[] => ids.flatMap((id) => library.get(id) ?? []);
  const shown = readers.paperOnShow === undefined ? undefined : library.get(readers.paperOnShow);
  return [
    { label: 'All papers', description: countOf(library.papers.length, 'paper'), papers: library.papers },
    ...(browser.filter === undefined
      ? []
      : [
          {
            label: 'What the filter shows',
            description: `${countOf(browser.shownCount, 'paper')}: ${browser.filter}`,
            papers: papersOf(browser.order),
          },
        ]),
    ...(shown ? [{ label: 'The paper on show', description: shown.title, papers: [shown] }] : []),
  ];
}

async function choosePapers(offered: readonly Choice[]): Promise<readonly Paper[] | undefined> {
  const [only, ...others] = offered;
  return others.length === 0
    ? only?.papers
    : (await vscode.window.showQuickPick(offered, { title: 'Export: which papers?' }))?.papers;
}

async function chooseForm(): Promise<ExportForm | undefined> {
  const items = exportForms.map((form) => ({ label: form.title, description: `.${form.suffix}`, form }));
  return (await vscode.window.showQuickPick(items, { title: 'Export: in which form?' }))?.form;
}

/** The dialogue asks before a file is overwritten. */
async function chooseFile(form: ExportForm, { library }: LoadedLibrary): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? folderOf(library.files[0]);
  return vscode.window.showSaveDialog({
    title: 'Export Papers',
    filters: { [form.title]: [form.suffix] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `papers.${form.suffix}`) }),
  });
}

function folderOf(file: string | undefined): vscode.Uri | undefined {
  return file === undefined ? undefined : vscode.Uri.joinPath(vscode.Uri.parse(file), '..');
}
