import * as vscode from 'vscode';
import type { MentionInNote } from '../../core/notes/noteMention.ts';
import type { Disposable } from '../../core/util/disposable.ts';
import { Emitter } from '../../core/util/event.ts';
import { listedMention } from './listedMention.ts';

// The underscore keeps commands from everybody but this extension.
export const openMentionCommand = '_lectern.openMention';

interface NoteNode {
  readonly uri: string;
  readonly mentions: readonly MentionNode[];
}

interface MentionNode {
  readonly paperId: string;
  readonly mention: MentionInNote;
}

type PaperNotesNode = NoteNode | MentionNode;

/** The notes that mention a paper, and below each the lines that do. */
export class PaperNotes implements vscode.TreeDataProvider<PaperNotesNode>, Disposable {
  readonly #changed = new Emitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #notes: readonly NoteNode[] = [];
  /** What is shown, as JSON: to show the same again would only flicker. */
  #shown = '';

  show(paperId: string, mentions: readonly MentionInNote[]): void {
    const shown = JSON.stringify([paperId, mentions]);
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#notes = groupByNote(paperId, mentions);
      this.#changed.fire(undefined);
    }
  }

  getTreeItem(node: PaperNotesNode): vscode.TreeItem {
    return 'mentions' in node ? noteItem(node) : mentionItem(node);
  }

  getChildren(node?: PaperNotesNode): PaperNotesNode[] {
    if (!node) {
      return [...this.#notes];
    }
    return 'mentions' in node ? [...node.mentions] : [];
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function groupByNote(paperId: string, mentions: readonly MentionInNote[]): NoteNode[] {
  const notes = new Map<string, MentionNode[]>();
  for (const mention of mentions) {
    notes.set(mention.uri, [...(notes.get(mention.uri) ?? []), { paperId, mention }]);
  }
  return Array.from(notes, ([uri, nodes]) => ({ uri, mentions: nodes }));
}

/** Name, folder and icon are those that the editor has for the file. */
function noteItem({ uri }: NoteNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.Uri.parse(uri), vscode.TreeItemCollapsibleState.Expanded);
  item.id = uri;
  item.iconPath = vscode.ThemeIcon.File;
  item.description = true;
  return item;
}

function mentionItem({ paperId, mention }: MentionNode): vscode.TreeItem {
  const { text, line } = listedMention(mention, paperId);
  const item = new vscode.TreeItem(text);
  item.description = `line ${line}`;
  item.tooltip = mention.line;
  item.command = { command: openMentionCommand, title: 'Open Note', arguments: [mention] };
  return item;
}
