import * as vscode from 'vscode';
import type { PaperBrowser } from '../../core/browse/paperBrowser.ts';
import type { PaperMentions } from '../../core/notes/paperMentions.ts';
import type { PaperSearch } from '../../core/search/searchHit.ts';
import type { MarkdownRenderer } from '../../core/render/markdownRenderer.ts';
import { DisposableStack } from '../../core/util/disposable.ts';
import { Emitter } from '../../core/util/event.ts';
import type { ReaderAction, ReaderState } from '../../protocol/readerMessages.ts';
import type { LoadedLibrary } from '../files/libraryLoader.ts';
import { openMention } from '../mentions/openMention.ts';
import { PaperContents, type ReaderOptions } from './paperContents.ts';
import { beginPeek, type Peek } from './peek.ts';
import { Reader } from './reader.ts';
import { createPanel, ReaderPanel } from './readerPanel.ts';
import { onDidChangeReaderStyle } from './readerStyle.ts';

export type { Peek } from './peek.ts';

interface Dependencies {
  readonly loaded: LoadedLibrary;
  readonly browser: PaperBrowser;
  readonly search: PaperSearch;
  readonly mentions: PaperMentions;
  readonly render: MarkdownRenderer;
  readonly extensionUri: vscode.Uri;
}

interface PreviewOptions {
  readonly preserveFocus?: boolean;
  readonly viewColumn?: vscode.ViewColumn;
}

/** Commands that a page may run on its paper. */
const commands: Readonly<Partial<Record<ReaderAction, string>>> = {
  copyId: 'lectern.copyPaperId',
  copyCitationKey: 'lectern.copyCitationKey',
  copyCitation: 'lectern.copyCitation',
  revealInPaperFile: 'lectern.revealInPaperFile',
  findMentions: 'lectern.findMentions',
  openReadingNote: 'lectern.openReadingNote',
};

/**
 * The open readers: at most one preview reader, which shows what was last selected, and those that are kept. A paper that is
 * open already is brought to the front rather than opened twice.
 */
export class Readers implements vscode.Disposable {
  readonly #browser: PaperBrowser;
  readonly #mentions: PaperMentions;
  readonly #contents: PaperContents;
  readonly #extensionUri: vscode.Uri;
  readonly #parts = new DisposableStack();
  readonly #paperOnShowChanged = this.#parts.add(new Emitter<string | undefined>());
  readonly onDidChangePaperOnShow = this.#paperOnShowChanged.event;
  readonly #opened = this.#parts.add(new Emitter<string>());
  /** Fires with the ID of a paper that was opened to stay. */
  readonly onDidOpen = this.#opened.event;
  /** The one that was active last comes first. */
  #readers: readonly Reader[] = [];
  #preview: Reader | undefined;
  #paperOnShow: string | undefined;

  constructor({ extensionUri, ...dependencies }: Dependencies) {
    const { loaded, browser, mentions } = dependencies;
    this.#browser = browser;
    this.#mentions = mentions;
    this.#contents = new PaperContents(dependencies);
    this.#extensionUri = extensionUri;
    const refresh = () => this.#refresh();
    this.#parts.add(loaded.library.onDidChange(refresh));
    this.#parts.add(loaded.onDidChangeState(refresh));
    this.#parts.add(browser.onDidChange(refresh));
    this.#parts.add(onDidChangeReaderStyle(refresh));
    this.#parts.add(mentions.onDidChange(() => this.#inSight().forEach((reader) => void reader.refreshMentions())));
  }

  /** The paper of the active reader, or else of the reader in sight that was active last. */
  get paperOnShow(): string | undefined {
    return this.#paperOnShow;
  }

  /** Shows a paper in the one preview reader, which is made when there is none. */
  async preview(paperId: string, { preserveFocus = false, viewColumn }: PreviewOptions = {}): Promise<void> {
    let reader = this.#readerOf(paperId) ?? this.#preview;
    if (reader) {
      reader.reveal(viewColumn, preserveFocus);
    } else {
      reader = this.#create(paperId, true, viewColumn ?? vscode.ViewColumn.Active, preserveFocus);
      this.#preview = reader;
    }
    await this.#show(reader, paperId);
  }

  /** Shows a paper in a reader that stays. */
  async open(paperId: string): Promise<void> {
    await this.#openIn(undefined, paperId);
  }

  /** The same beside the active editor. */
  async openToSide(paperId: string): Promise<void> {
    await this.#openIn(vscode.ViewColumn.Beside, paperId);
  }

  /** Makes the preview reader one that stays. */
  keepOpen(): void {
    const reader = this.#preview;
    this.#preview = undefined;
    if (reader) {
      this.#opened.fire(reader.paperId);
      void reader.keep();
    }
    this.#followViewState();
  }

  /** Shows the next (1) or previous (-1) paper of the list in the active reader. Stays at either end of the list. */
  async step(by: 1 | -1): Promise<void> {
    const reader = this.#readerOnShow();
    if (reader) {
      await this.#stepIn(reader, by);
    }
  }

  /** Shows in the active reader the text as extracted beside the repaired one, or no longer does. */
  async toggleExtracted(): Promise<void> {
    await this.#readerOnShow()?.toggleExtracted();
  }

  /**
   * For a list that shows papers while one moves through it: what is shown meanwhile appears beside the active editor and
   * leaves the focus where it is.
   */
  beginPeek(): Peek {
    return beginPeek({
      preview: this.#preview,
      create: (paperId, viewColumn) => this.#create(paperId, true, viewColumn, true),
      show: (reader, paperId) => this.#show(reader, paperId),
      accept: (reader) => {
        const before = this.#preview;
        this.#preview = reader;
        before?.dispose();
      },
    });
  }

  /** Takes over a panel that VS Code has restored. */
  async adopt(panel: vscode.WebviewPanel, { paperId, preview, extracted = false }: ReaderState): Promise<void> {
    const isPreview = preview && !this.#preview;
    const reader = this.#add(panel, { paperId, preview: isPreview, extracted });
    if (isPreview) {
      this.#preview = reader;
    }
    await this.#show(reader, paperId);
  }

  dispose(): void {
    for (const reader of this.#readers) {
      reader.dispose();
    }
    this.#parts.dispose();
  }

  async #openIn(viewColumn: vscode.ViewColumn | undefined, paperId: string): Promise<void> {
    const open = this.#readerOf(paperId);
    this.#opened.fire(paperId);
    if (!open) {
      await this.#show(this.#create(paperId, false, viewColumn ?? vscode.ViewColumn.Active, false), paperId);
      return;
    }
    open.reveal(viewColumn, false);
    if (open === this.#preview) {
      this.keepOpen();
    }
  }

  #create(paperId: string, preview: boolean, viewColumn: vscode.ViewColumn, preserveFocus: boolean): Reader {
    const panel = createPanel('Lectern', viewColumn, preserveFocus, this.#extensionUri);
    return this.#add(panel, { paperId, preview, extracted: false });
  }

  #add(panel: vscode.WebviewPanel, options: ReaderOptions & { readonly paperId: string }): Reader {
    this.#mentions.want();
    const reader = new Reader(new ReaderPanel(panel, this.#extensionUri), this.#contents, options);
    // A new panel counts as active until VS Code knows better, so one that took the focus before it comes first.
    this.#readers = [...this.#readers, reader];
    reader.onDidAct((action) => this.#act(reader, action));
    reader.onDidChoose((paperId) => this.preview(paperId));
    reader.onDidChooseMention(openMention);
    reader.onDidChangeViewState(() => {
      this.#followViewState();
      return reader.visible && reader.refresh();
    });
    reader.onDidDispose(() => this.#remove(reader));
    return reader;
  }

  #remove(reader: Reader): void {
    this.#readers = this.#readers.filter((other) => other !== reader);
    if (this.#preview === reader) {
      this.#preview = undefined;
    }
    this.#followViewState();
  }

  async #show(reader: Reader, paperId: string): Promise<void> {
    const shown = reader.show(paperId);
    this.#followViewState();
    await shown;
  }

  async #stepIn(reader: Reader, by: 1 | -1): Promise<void> {
    const { order } = this.#browser;
    const next = order[order.indexOf(reader.paperId) + by];
    if (order.includes(reader.paperId) && next !== undefined) {
      await this.#show(reader, next);
    }
  }

  async #act(reader: Reader, action: ReaderAction): Promise<void> {
    const command = commands[action];
    if (command !== undefined) {
      await vscode.commands.executeCommand(command, reader.paperId);
    } else if (action === 'toggleExtracted') {
      await reader.toggleExtracted();
    } else if (action !== 'keepOpen') {
      await this.#stepIn(reader, action === 'next' ? 1 : -1);
    } else if (reader === this.#preview) {
      this.keepOpen();
    }
  }

  #readerOf(paperId: string): Reader | undefined {
    return this.#readers.find((reader) => reader.paperId === paperId);
  }

  #readerOnShow(): Reader | undefined {
    return this.#readers.find(({ active }) => active) ?? this.#readers.find(({ visible }) => visible);
  }

  /** What is not in sight is brought up to date when it comes into sight. */
  #refresh(): void {
    this.#inSight().forEach((reader) => void reader.refresh());
  }

  #inSight(): readonly Reader[] {
    return this.#readers.filter(({ visible }) => visible);
  }

  #followViewState(): void {
    const active = this.#readers.find((reader) => reader.active);
    if (active) {
      this.#readers = [active, ...this.#readers.filter((reader) => reader !== active)];
    }
    const paperId = this.#readerOnShow()?.paperId;
    setContext('lectern.readerActive', active !== undefined);
    setContext('lectern.previewReaderActive', active !== undefined && active === this.#preview);
    setContext('lectern.paperOnShow', paperId !== undefined);
    if (paperId !== this.#paperOnShow) {
      this.#paperOnShow = paperId;
      this.#paperOnShowChanged.fire(paperId);
    }
  }
}

function setContext(key: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
