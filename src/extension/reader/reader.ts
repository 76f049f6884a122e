import * as vscode from 'vscode';
import type { MentionInNote } from '../../core/notes/noteMention.ts';
import type { Event } from '../../core/util/event.ts';
import type { ReaderAction } from '../../protocol/readerMessages.ts';
import type { PaperContent, PaperContents, ReaderOptions, ShownPaper, Supplements } from './paperContents.ts';
import type { ReaderPanel } from './readerPanel.ts';
import { readerStyle } from './readerStyle.ts';
import { tabTitle } from './tabTitle.ts';

/** One reader: a panel, and the paper that it is to show. */
export class Reader implements vscode.Disposable {
  readonly #panel: ReaderPanel;
  readonly #contents: PaperContents;
  readonly onDidAct: Event<ReaderAction>;
  /** Fires with the ID of another paper that was chosen in the page. */
  readonly onDidChoose: Event<string>;
  /** Fires with a mention that was chosen in the page. */
  readonly onDidChooseMention: Event<MentionInNote>;
  readonly onDidChangeViewState: Event<void>;
  readonly onDidDispose: Event<void>;
  #paperId: string;
  #options: ReaderOptions;
  #shown: ShownPaper | undefined;
  /** Identity of the newest request to show something; older ones are dropped. */
  #request: object | undefined;

  constructor(
    panel: ReaderPanel,
    contents: PaperContents,
    { paperId, preview, extracted }: ReaderOptions & { readonly paperId: string },
  ) {
    this.#panel = panel;
    this.#contents = contents;
    this.#paperId = paperId;
    this.#options = { preview, extracted };
    this.onDidAct = panel.onDidAct;
    this.onDidChoose = panel.onDidChoose;
    this.onDidChooseMention = (listener) =>
      panel.onDidChooseMention((index) => {
        const mention = this.#shown?.supplements.mentions[index];
        return mention && listener(mention);
      });
    this.onDidChangeViewState = panel.onDidChangeViewState;
    this.onDidDispose = panel.onDidDispose;
  }

  /** The paper that was last asked for. */
  get paperId(): string {
    return this.#paperId;
  }

  get isPreview(): boolean {
    return this.#options.preview;
  }

  get active(): boolean {
    return this.#panel.active;
  }

  get visible(): boolean {
    return this.#panel.visible;
  }

  get isDisposed(): boolean {
    return this.#panel.isDisposed;
  }

  /** Shows a paper, unless another one is asked for before this one is there. */
  async show(paperId: string): Promise<void> {
    const request = {};
    this.#request = request;
    this.#paperId = paperId;
    const options = this.#options;
    const content = await this.#contents.of(paperId, options, this.#shown);
    if (this.#request !== request) {
      return;
    }
    this.#show(content, paperId, options);
    void this.#supplement((shown) => this.#contents.related(shown));
    void this.refreshMentions();
  }

  /** Looks anew where notes mention the paper. */
  async refreshMentions(): Promise<void> {
    await this.#supplement((shown) => this.#contents.mentions(shown));
  }

  /** Adds to the paper on show what is found only after it is there, so that it need not wait. */
  async #supplement(find: (shown: ShownPaper) => Promise<Partial<Supplements>>): Promise<void> {
    const request = this.#request;
    const shown = this.#shown;
    if (shown?.paper.id !== this.#paperId) {
      return;
    }
    const more = await find(shown);
    if (this.#request === request && this.#shown && !this.isDisposed) {
      this.#show(this.#contents.supplement(this.#shown, more, this.#options), this.#paperId, this.#options);
    }
  }

  #show({ shown, title, html }: PaperContent, paperId: string, options: ReaderOptions): void {
    this.#shown = shown;
    // What was merged meanwhile may go by another ID.
    this.#paperId = shown?.paper.id ?? paperId;
    this.#panel.setTab(tabTitle(title), options.preview);
    this.#panel.show({ paperId: this.#paperId, ...options, title, html, style: readerStyle() });
  }

  /** Shows the same paper as it is now. */
  refresh(): Promise<void> {
    return this.show(this.#paperId);
  }

  /** Makes this a reader that stays. */
  keep(): Promise<void> {
    this.#options = { ...this.#options, preview: false };
    return this.refresh();
  }

  /** Shows the text as extracted beside the repaired one, or no longer does. */
  toggleExtracted(): Promise<void> {
    this.#options = { ...this.#options, extracted: !this.#options.extracted };
    return this.refresh();
  }

  reveal(viewColumn: vscode.ViewColumn | undefined, preserveFocus: boolean): void {
    this.#panel.reveal(viewColumn, preserveFocus);
  }

  dispose(): void {
    this.#panel.dispose();
  }
}
