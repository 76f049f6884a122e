import * as vscode from 'vscode';
import { isReaderState } from '../../protocol/readerMessages.ts';
import type { LoadedLibrary } from '../files/libraryLoader.ts';
import { readerViewType } from './readerPanel.ts';
import type { Readers } from './readers.ts';

interface Dependencies {
  readonly loaded: LoadedLibrary;
  readonly readers: Readers;
}

/** Brings readers back after the window was reloaded. The page itself scrolls to where it was. */
export function registerReaderSerializer({ loaded, readers }: Dependencies): vscode.Disposable {
  return vscode.window.registerWebviewPanelSerializer(readerViewType, {
    async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown) {
      if (!isReaderState(state)) {
        panel.dispose();
        return;
      }
      await readers.adopt(panel, state);
      await loaded.ensureLoaded();
    },
  });
}
