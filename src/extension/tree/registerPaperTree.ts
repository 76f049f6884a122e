import * as vscode from 'vscode';
import type { PaperBrowser } from '../../core/browse/paperBrowser.ts';
import type { PaperMentions } from '../../core/notes/paperMentions.ts';
import { asksForNotes } from '../../core/search/query/parseQuery.ts';
import { DisposableStack } from '../../core/util/disposable.ts';
import type { LoadedLibrary } from '../files/libraryLoader.ts';
import type { Readers } from '../reader/readers.ts';
import { registerArrangementCommands } from './arrangementCommands.ts';
import { ClickKind } from './clickKind.ts';
import { registerFilterCommands } from './filterCommands.ts';
import { followReader } from './followReader.ts';
import { PaperTree } from './paperTree.ts';
import { clickCommand, previewOnClick } from './previewOnClick.ts';
import { showTreeHeader } from './treeHeader.ts';

interface Dependencies {
  readonly loaded: LoadedLibrary;
  readonly browser: PaperBrowser;
  readonly mentions: PaperMentions;
  readonly readers: Readers;
  /** Keeps how the papers are grouped and sorted. */
  readonly memory: vscode.Memento;
}

const viewId = 'lectern.papers';
// The underscore keeps commands from everybody but this extension.
/** Run by a key, before one that selects the focused row, which counts as a click on it. */
const keepNextCommand = '_lectern.keepNextPaper';

/** The tree of papers in the side bar, with its commands. The paper files are read when it comes into sight. */
export function registerPaperTree({ loaded, browser, mentions, readers, memory }: Dependencies): vscode.Disposable {
  const parts = new DisposableStack();
  const tree = parts.add(new PaperTree({ browser, library: loaded.library, mentions, commandFor: previewOnClick }));
  const view = parts.add(vscode.window.createTreeView(viewId, { treeDataProvider: tree, showCollapseAll: true }));

  const clickKind = new ClickKind();
  parts.add(
    vscode.commands.registerCommand(clickCommand, (id: string) =>
      clickKind.keeps(id) ? readers.open(id) : readers.preview(id, { preserveFocus: true }),
    ),
  );
  parts.add(vscode.commands.registerCommand(keepNextCommand, () => clickKind.keepNext()));
  parts.add(registerArrangementCommands(browser, memory));
  parts.add(registerFilterCommands(browser));
  parts.add(browser.onDidChange(() => showTreeHeader(view, browser)));
  parts.add(mentions.onDidChangeCounts(() => browser.refilter(asksForNotes)));
  parts.add(followReader(view, tree, browser, readers));

  const loadWhenVisible = (): void => {
    if (view.visible) {
      void vscode.window
        .withProgress({ location: { viewId } }, () => loaded.ensureLoaded())
        .then(() => mentions.want());
    }
  };
  parts.add(view.onDidChangeVisibility(loadWhenVisible));
  loadWhenVisible();
  return parts;
}
