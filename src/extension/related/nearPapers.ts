import type * as vscode from 'vscode';
import type { PaperMentions } from '../../core/notes/paperMentions.ts';
import type { Paper } from '../../core/paper.ts';
import { Emitter } from '../../core/util/event.ts';
import type { Disposable } from '../../core/util/disposable.ts';
import { paperItem, paperTooltip } from '../tree/paperTreeItem.ts';
import type { PaperNode } from '../tree/paperTree.ts';
import type { Library } from '../../core/library.ts';

/** The papers near a paragraph, as the rows of a view. */
export class NearPapers implements vscode.TreeDataProvider<PaperNode>, Disposable {
  readonly #library: Library;
  readonly #mentions: PaperMentions;
  readonly #commandFor: (paper: Paper) => vscode.Command;
  readonly #changed = new Emitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #nodes: readonly PaperNode[] = [];

  /** `commandFor` gives the command that a click on a paper runs. */
  constructor(library: Library, mentions: PaperMentions, commandFor: (paper: Paper) => vscode.Command) {
    this.#library = library;
    this.#mentions = mentions;
    this.#commandFor = commandFor;
  }

  show(papers: readonly Paper[]): void {
    const isSame =
      papers.length === this.#nodes.length && papers.every((paper, at) => paper === this.#nodes[at]?.paper);
    if (!isSame) {
      this.#nodes = papers.map((paper) => ({ kind: 'paper', paper }));
      this.#changed.fire(undefined);
    }
  }

  getTreeItem({ paper }: PaperNode): vscode.TreeItem {
    return paperItem(paper, this.#commandFor(paper), this.#mentions.countOf(paper.id));
  }

  getChildren(node?: PaperNode): PaperNode[] {
    return node ? [] : [...this.#nodes];
  }

  async resolveTreeItem(item: vscode.TreeItem, { paper }: PaperNode): Promise<vscode.TreeItem> {
    item.tooltip = paperTooltip(paper, await this.#library.text(paper.id), this.#mentions.countOf(paper.id));
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
