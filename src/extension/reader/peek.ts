import * as vscode from 'vscode';
import type { Reader } from './reader.ts';

/** Shows papers for the moment, and puts things back as they were. */
export interface Peek {
  show(paperId: string): Promise<void>;
  /** Ends the peek, and brings back what was there before it. */
  restore(): Promise<void>;
  /** Ends the peek, and leaves what it shows in the preview reader. */
  accept(): void;
}

interface Surroundings {
  readonly preview: Reader | undefined;
  create(paperId: string, viewColumn: vscode.ViewColumn): Reader;
  show(reader: Reader, paperId: string): Promise<void>;
  accept(reader: Reader): void;
}

/**
 * A preview reader that is in sight is used as it stands. Otherwise a reader of the peek's own opens, so that to put things back
 * is to close it: VS Code then shows again what it covered.
 */
export function beginPeek({ preview, create, show, accept }: Surroundings): Peek {
  const borrowed = preview?.visible ? preview : undefined;
  const paperBefore = borrowed?.paperId;
  let own: Reader | undefined;
  let isOver = false;

  const reader = (paperId: string): Reader => {
    if (borrowed && !borrowed.isDisposed) {
      return borrowed;
    }
    own = own && !own.isDisposed ? own : create(paperId, besideActiveEditor());
    return own;
  };

  return {
    async show(paperId) {
      if (!isOver) {
        await show(reader(paperId), paperId);
      }
    },
    async restore() {
      if (isOver) {
        return;
      }
      isOver = true;
      own?.dispose();
      if (borrowed && paperBefore !== undefined && !borrowed.isDisposed) {
        await show(borrowed, paperBefore);
      }
    },
    accept() {
      isOver = true;
      if (own && !own.isDisposed) {
        accept(own);
      }
    },
  };
}

/** Beside an empty group a second one would open. */
function besideActiveEditor(): vscode.ViewColumn {
  return vscode.window.tabGroups.activeTabGroup.activeTab ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
}
