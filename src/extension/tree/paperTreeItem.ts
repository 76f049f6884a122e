import * as vscode from 'vscode';
import type { PaperGroup } from '../../core/browse/arrangement.ts';
import { rowDescription, spokenPaper } from '../../core/browse/paperTexts.ts';
import type { Paper, PaperText } from '../../core/paper.ts';
import { displayTitle } from '../../core/render/displayTitle.ts';
import { escapeMarkdown } from '../../core/render/escapeMarkdown.ts';
import { placesText } from '../../core/render/paperOrigins.ts';
import { previewMarkdown } from '../../core/render/paperPreview.ts';
import { countOf, formatCount } from '../../core/util/quantities.ts';

/** The row of a group: its name and how many papers are in it. */
export function groupItem({ label, papers }: PaperGroup, id: string, isOpen: boolean): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, isOpen ? Expanded : Collapsed);
  const count = formatCount(papers.length);
  item.id = id;
  item.description = count;
  item.contextValue = 'group';
  item.tooltip = label;
  item.accessibilityInformation = { label: `${label}, ${count} ${papers.length === 1 ? 'paper' : 'papers'}` };
  return item;
}

/** The row of a paper, with the number of notes that mention it. Its tooltip is made when somebody wants to see it. */
export function paperItem(paper: Paper, command: vscode.Command, notes: number): vscode.TreeItem {
  const item = new vscode.TreeItem(displayTitle(paper));
  item.id = `paper:${paper.id}`;
  item.description = rowDescription(paper, notes);
  item.contextValue = 'paper';
  item.command = command;
  item.accessibilityInformation = { label: spokenPaper(paper, notes) };
  if (paper.problems.length > 0) {
    item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  }
  return item;
}

/** What the paper is about, in how many notes it is, where it stands in its file, and what is wrong with it there. */
export function paperTooltip(paper: Paper, text: PaperText | undefined, notes: number): vscode.MarkdownString {
  const facts = notes > 0 ? [`in ${countOf(notes, 'note')}`] : [];
  const footer = [...paper.problems.map(({ message }) => message), placesText(paper)].map(escapeMarkdown);
  const tooltip = new vscode.MarkdownString(
    [previewMarkdown(paper, text, [], { facts }), '---', ...footer].join('\n\n'),
  );
  tooltip.isTrusted = false;
  tooltip.supportHtml = false;
  return tooltip;
}
