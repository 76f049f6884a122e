import type * as vscode from 'vscode';
import type { PaperGroup } from '../../core/browse/arrangement.ts';
import type { PaperBrowser } from '../../core/browse/paperBrowser.ts';
import type { Library } from '../../core/library.ts';
import type { PaperMentions } from '../../core/notes/paperMentions.ts';
import type { Paper } from '../../core/paper.ts';
import { DisposableStack, type Disposable } from '../../core/util/disposable.ts';
import { Emitter } from '../../core/util/event.ts';
import { groupItem, paperItem, paperTooltip } from './paperTreeItem.ts';

export interface GroupNode {
  readonly kind: 'group';
  readonly group: PaperGroup;
}

export interface PaperNode {
  readonly kind: 'paper';
  readonly paper: Paper;
}

export type PaperTreeNode = GroupNode | PaperNode;

interface Dependencies {
  readonly browser: PaperBrowser;
  readonly library: Library;
  readonly mentions: PaperMentions;
  /** Gives the command that a click on a paper runs. */
  readonly commandFor: (paper: Paper) => vscode.Command;
}

/** Up to so many groups, and so many papers in all, a tree is shown unfolded. */
const unfoldedGroups = 10;
const unfoldedPapers = 500;

/** Shows what a `PaperBrowser` holds as a tree. */
export class PaperTree implements vscode.TreeDataProvider<PaperTreeNode>, Disposable {
  readonly #browser: PaperBrowser;
  readonly #library: Library;
  readonly #mentions: PaperMentions;
  readonly #commandFor: (paper: Paper) => vscode.Command;
  readonly #parts = new DisposableStack();
  readonly #changed = this.#parts.add(new Emitter<PaperTreeNode[] | undefined>());
  readonly onDidChangeTreeData = this.#changed.event;
  /** The editor knows a node by its identity. */
  #groupNodes = new WeakMap<PaperGroup, GroupNode>();
  #paperNodes = new WeakMap<Paper, PaperNode>();

  constructor({ browser, library, mentions, commandFor }: Dependencies) {
    this.#browser = browser;
    this.#library = library;
    this.#mentions = mentions;
    this.#commandFor = commandFor;
    this.#parts.add(browser.onDidChange(() => this.#changed.fire(undefined)));
    this.#parts.add(
      mentions.onDidChangeCounts((papers) => this.#changed.fire([...papers].flatMap((id) => this.nodeOf(id) ?? []))),
    );
  }

  getTreeItem(node: PaperTreeNode): vscode.TreeItem {
    return node.kind === 'group'
      ? groupItem(node.group, this.#groupId(node.group), this.#isUnfolded())
      : paperItem(node.paper, this.#commandFor(node.paper), this.#mentions.countOf(node.paper.id));
  }

  getChildren(node?: PaperTreeNode): PaperTreeNode[] {
    if (!node) {
      return this.#browser.groups.map((group) => this.#groupNode(group));
    }
    return node.kind === 'group' ? node.group.papers.map((paper) => this.#paperNode(paper)) : [];
  }

  getParent(node: PaperTreeNode): PaperTreeNode | undefined {
    const group = node.kind === 'paper' ? this.#browser.groupOf(node.paper.id) : undefined;
    return group && this.#groupNode(group);
  }

  async resolveTreeItem(item: vscode.TreeItem, node: PaperTreeNode): Promise<vscode.TreeItem> {
    if (node.kind === 'paper') {
      const { id } = node.paper;
      item.tooltip = paperTooltip(node.paper, await this.#library.text(id), this.#mentions.countOf(id));
    }
    return item;
  }

  /** The node of a paper that is in the tree. */
  nodeOf(paperId: string): PaperNode | undefined {
    const paper = this.#library.get(paperId);
    return paper && this.#browser.groupOf(paperId) ? this.#paperNode(paper) : undefined;
  }

  dispose(): void {
    this.#parts.dispose();
  }

  /** The editor keeps the fold of a group by its ID: one for the whole library, one for what a filter finds. */
  #groupId({ key }: PaperGroup): string {
    const { grouping, filter } = this.#browser;
    return `${filter === undefined ? 'group' : 'filtered'}:${grouping}:${key}`;
  }

  #isUnfolded(): boolean {
    const { groups, shownCount, filter } = this.#browser;
    return shownCount <= unfoldedPapers && (filter !== undefined || groups.length <= unfoldedGroups);
  }

  #groupNode(group: PaperGroup): GroupNode {
    const node = this.#groupNodes.get(group) ?? { kind: 'group', group };
    this.#groupNodes.set(group, node);
    return node;
  }

  #paperNode(paper: Paper): PaperNode {
    const node = this.#paperNodes.get(paper) ?? { kind: 'paper', paper };
    this.#paperNodes.set(paper, node);
    return node;
  }
}
