import * as vscode from 'vscode';
import type { LibraryHealth } from '../../core/health/libraryHealth.ts';
import { mediaFolder } from '../reader/readerPage.ts';
import { healthCommands, healthPage } from './healthPage.ts';

/** The one panel that shows how the library is; made when it is asked for, and up to date while it is open. */
export class HealthPanel implements vscode.Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #health: () => LibraryHealth;
  #panel: vscode.WebviewPanel | undefined;

  /** @param health gathers what is known now */
  constructor(extensionUri: vscode.Uri, health: () => LibraryHealth) {
    this.#extensionUri = extensionUri;
    this.#health = health;
  }

  show(): void {
    if (this.#panel) {
      this.#panel.reveal();
      return;
    }
    this.#panel = vscode.window.createWebviewPanel('libraryHealth', 'Library Health', vscode.ViewColumn.Active, {
      enableScripts: false,
      enableCommandUris: Object.values(healthCommands),
      enableFindWidget: true,
      localResourceRoots: [mediaFolder(this.#extensionUri)],
    });
    this.#panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    this.update();
  }

  /** Shows what is known now, if the panel is open. */
  update(): void {
    if (this.#panel) {
      const page = healthPage(this.#health(), this.#panel.webview, mediaFolder(this.#extensionUri));
      if (page !== this.#panel.webview.html) {
        this.#panel.webview.html = page;
      }
    }
  }

  dispose(): void {
    this.#panel?.dispose();
  }
}
