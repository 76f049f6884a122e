import type * as vscode from 'vscode';
import type { PaperBrowser } from '../../core/browse/paperBrowser.ts';
import { DisposableStack } from '../../core/util/disposable.ts';
import type { Readers } from '../reader/readers.ts';
import type { PaperTree, PaperTreeNode } from './paperTree.ts';

/** Selects the paper on show in the tree, as long as the tree is in sight. Leaves the focus where it is. */
export function followReader(
  view: vscode.TreeView<PaperTreeNode>,
  tree: PaperTree,
  browser: PaperBrowser,
  readers: Readers,
): vscode.Disposable {
  const follow = async (): Promise<void> => {
    const node = readers.paperOnShow === undefined ? undefined : tree.nodeOf(readers.paperOnShow);
    if (!view.visible || !node || view.selection.includes(node)) {
      return;
    }
    try {
      await view.reveal(node, { select: true, focus: false });
    } catch {
      // The tree changed meanwhile, and with it the node; the change has been followed already.
    }
  };
  const parts = new DisposableStack();
  parts.add(readers.onDidChangePaperOnShow(follow));
  parts.add(browser.onDidChange(follow));
  parts.add(view.onDidChangeVisibility(follow));
  return parts;
}
