import * as vscode from 'vscode';
import type { Paper } from '../../core/paper.ts';
import { DisposableStack } from '../../core/util/disposable.ts';
import type { Peek } from '../reader/readers.ts';
import type { SearchRow } from './searchRow.ts';

/** Milliseconds that a row has to be the active one before its paper is shown, so that a held key does not show them all. */
const restTime = 100;

/**
 * Shows the paper of the active row once the person moves through the list. The editor makes the first row active by itself
 * whenever the rows change; that alone shows nothing, but what is shown follows it.
 */
export function peekOnMove(pick: vscode.QuickPick<SearchRow>, peek: Peek): vscode.Disposable {
  let shown: Paper | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const showActive = (): void => {
    const paper = pick.activeItems[0]?.paper;
    const first = pick.items.find((row) => row.paper)?.paper;
    const hasMoved = shown !== undefined || paper !== first;
    if (paper && paper !== shown && hasMoved && isWanted()) {
      shown = paper;
      void peek.show(paper.id);
    }
  };
  const parts = new DisposableStack();
  parts.add(
    pick.onDidChangeActive(() => {
      clearTimeout(timer);
      timer = setTimeout(showActive, restTime);
    }),
  );
  parts.add({ dispose: () => clearTimeout(timer) });
  return parts;
}

function isWanted(): boolean {
  return vscode.workspace.getConfiguration('lectern').get('quickPick.preview', true);
}
