import * as vscode from 'vscode';
import type { PaperMentions } from '../../core/notes/paperMentions.ts';
import { DisposableStack, type Disposable } from '../../core/util/disposable.ts';
import type { LoadedLibrary } from '../files/libraryLoader.ts';
import type { Readers } from '../reader/readers.ts';
import { displayTitle } from '../../core/render/displayTitle.ts';
import { openMention } from './openMention.ts';
import { openMentionCommand, PaperNotes } from './paperNotes.ts';

interface Dependencies {
  readonly loaded: LoadedLibrary;
  readonly mentions: PaperMentions;
  readonly readers: Readers;
  readonly server: { readonly hasFailed: boolean };
}

const viewId = 'lectern.paperNotes';

/** Why there is nothing to list: the value of the context key by which the manifest chooses a text. */
type Emptiness = 'noPaper' | 'noFolder' | 'noServer' | 'waiting' | 'none';

/**
 * The view "Notes on This Paper": that of the reader on show, or the one that was last asked for by command. When the reader goes
 * out of sight, its paper stays, since a click on a mention may be what hides it. Nothing is asked while the view is out of sight.
 */
export class PaperNotesView implements Disposable {
  readonly #dependencies: Dependencies;
  readonly #parts = new DisposableStack();
  readonly #notes = this.#parts.add(new PaperNotes());
  readonly #view = this.#parts.add(vscode.window.createTreeView(viewId, { treeDataProvider: this.#notes }));
  #paperId: string | undefined;
  /** Identity of the newest question; answers to older ones are dropped. */
  #question: object | undefined;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
    const { loaded, mentions, readers } = dependencies;
    this.#parts.add(vscode.commands.registerCommand(openMentionCommand, openMention));
    this.#parts.add(readers.onDidChangePaperOnShow((paperId) => paperId !== undefined && this.#follow(paperId)));
    this.#parts.add(loaded.library.onDidChange(() => this.#refresh()));
    this.#parts.add(mentions.onDidChange(() => this.#refresh()));
    this.#parts.add(this.#view.onDidChangeVisibility(() => this.#refresh()));
    void this.#refresh();
  }

  /** Brings the view to the front, with the notes on this paper. */
  async show(paperId: string): Promise<void> {
    await this.#follow(paperId);
    await vscode.commands.executeCommand(`${viewId}.focus`);
  }

  dispose(): void {
    this.#parts.dispose();
  }

  async #follow(paperId: string): Promise<void> {
    this.#paperId = paperId;
    await this.#refresh();
  }

  async #refresh(): Promise<void> {
    const { loaded, mentions } = this.#dependencies;
    const paperId = this.#paperId;
    const question = {};
    this.#question = question;
    if (!this.#view.visible) {
      return;
    }
    mentions.want();
    const paper = paperId === undefined ? undefined : loaded.library.get(paperId);
    const found = paper && (await mentions.of(paper.id));
    if (this.#question === question) {
      this.#view.description = paper ? displayTitle(paper) : '';
      this.#notes.show(paper?.id ?? '', found ?? []);
      const emptiness = paper ? this.#whyNothing(found !== undefined) : 'noPaper';
      void vscode.commands.executeCommand('setContext', viewId, emptiness);
    }
  }

  /** @param isKnown somebody has looked through the notes */
  #whyNothing(isKnown: boolean): Emptiness {
    if (isKnown) {
      return 'none';
    }
    if (this.#dependencies.server.hasFailed) {
      return 'noServer';
    }
    return vscode.workspace.workspaceFolders ? 'waiting' : 'noFolder';
  }
}
