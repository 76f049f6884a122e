import * as vscode from 'vscode';
import { DisposableStack } from '../../core/util/disposable.ts';
import { Emitter } from '../../core/util/event.ts';
import {
  isPageMessage,
  type HostMessage,
  type ReaderAction,
  type ReaderContent,
} from '../../protocol/readerMessages.ts';
import { mediaFolder, readerPage } from './readerPage.ts';

/** Also named in the activation events of the manifest. */
export const readerViewType = 'lectern.reader';

/** Makes the panel in which a reader lives. */
export function createPanel(
  title: string,
  viewColumn: vscode.ViewColumn,
  preserveFocus: boolean,
  extensionUri: vscode.Uri,
): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(
    readerViewType,
    title,
    { viewColumn, preserveFocus },
    { ...pageOptions(extensionUri), enableFindWidget: true },
  );
}

function pageOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [mediaFolder(extensionUri)] };
}

/**
 * Keeps the page of a panel up to date. VS Code ends a page when its tab is hidden and loads it anew when the tab is shown
 * again, so what is to be seen first stands in the page, and only what changes in a living page is sent to it.
 */
export class ReaderPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #extensionUri: vscode.Uri;
  readonly #parts = new DisposableStack();
  readonly #acted = this.#parts.add(new Emitter<ReaderAction>());
  readonly #chosen = this.#parts.add(new Emitter<string>());
  readonly #mentionChosen = this.#parts.add(new Emitter<number>());
  readonly #viewStateChanged = this.#parts.add(new Emitter<void>());
  readonly #disposed = new Emitter<void>();
  readonly onDidAct = this.#acted.event;
  /** Fires with the ID of another paper that was chosen in the page. */
  readonly onDidChoose = this.#chosen.event;
  /** Fires with the number, in the page's list, of a mention that was chosen. */
  readonly onDidChooseMention = this.#mentionChosen.event;
  /** Fires when the panel becomes the active one, visible, or ceases to be so. */
  readonly onDidChangeViewState = this.#viewStateChanged.event;
  readonly onDidDispose = this.#disposed.event;
  #content: ReaderContent | undefined;
  /** What stands in the page when it is loaded (again). */
  #loaded: ReaderContent | undefined;
  /** The page is alive and listens. */
  #isListening = false;
  #isDisposed = false;

  constructor(panel: vscode.WebviewPanel, extensionUri: vscode.Uri) {
    this.#panel = panel;
    this.#extensionUri = extensionUri;
    panel.webview.options = pageOptions(extensionUri);
    this.#parts.add(panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)));
    this.#parts.add(panel.onDidChangeViewState(() => this.#followViewState()));
    panel.onDidDispose(() => this.#end());
  }

  get active(): boolean {
    return !this.#isDisposed && this.#panel.active;
  }

  get visible(): boolean {
    return !this.#isDisposed && this.#panel.visible;
  }

  get isDisposed(): boolean {
    return this.#isDisposed;
  }

  /** Names the tab. */
  setTab(title: string, preview: boolean): void {
    if (this.#isDisposed) {
      return;
    }
    const icon = (shade: string) =>
      vscode.Uri.joinPath(mediaFolder(this.#extensionUri), `${preview ? 'preview' : 'reader'}-${shade}.svg`);
    this.#panel.title = title;
    this.#panel.iconPath = { light: icon('light'), dark: icon('dark') };
  }

  show(content: ReaderContent): void {
    if (this.#isDisposed || isSame(content, this.#content)) {
      return;
    }
    this.#content = content;
    if (this.#isListening) {
      this.#send();
    } else if (!this.#panel.visible || !this.#loaded) {
      this.#load();
    }
  }

  /** Brings the panel to the front, in its own column unless another is named. */
  reveal(viewColumn: vscode.ViewColumn | undefined, preserveFocus: boolean): void {
    if (!this.#isDisposed) {
      this.#panel.reveal(viewColumn, preserveFocus);
    }
  }

  dispose(): void {
    if (!this.#isDisposed) {
      this.#panel.dispose();
    }
  }

  #receive(message: unknown): void {
    if (!isPageMessage(message)) {
      return;
    }
    switch (message.type) {
      case 'action':
        this.#acted.fire(message.action);
        break;
      case 'choose':
        this.#chosen.fire(message.paperId);
        break;
      case 'mention':
        this.#mentionChosen.fire(message.index);
        break;
      case 'ready':
        this.#listen();
        break;
    }
  }

  #listen(): void {
    this.#isListening = true;
    if (!isSame(this.#content, this.#loaded)) {
      this.#send();
    }
  }

  #followViewState(): void {
    if (!this.#panel.visible) {
      this.#isListening = false;
      this.#load();
    }
    this.#viewStateChanged.fire();
  }

  #load(): void {
    if (this.#content) {
      this.#loaded = this.#content;
      this.#panel.webview.html = readerPage(this.#content, this.#panel.webview, this.#extensionUri);
    }
  }

  #send(): void {
    if (this.#content) {
      void this.#panel.webview.postMessage({ type: 'show', content: this.#content } satisfies HostMessage);
    }
  }

  #end(): void {
    this.#isDisposed = true;
    this.#parts.dispose();
    this.#disposed.fire();
    this.#disposed.dispose();
  }
}

function isSame(one: ReaderContent | undefined, other: ReaderContent | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
