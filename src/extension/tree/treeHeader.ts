import type * as vscode from 'vscode';
import type { PaperBrowser } from '../../core/browse/paperBrowser.ts';
import { formatCount } from '../../core/util/quantities.ts';

/**
 * Shows around the tree how many papers it has, and which filter left them. The count is part of the title, since the editor
 * leaves out the description of a view that is alone in its container.
 */
export function showTreeHeader(view: vscode.TreeView<unknown>, browser: PaperBrowser): void {
  const { filter, shownCount, totalCount } = browser;
  view.title = totalCount === 0 ? 'Papers' : `Papers (${titleCount(shownCount, totalCount)})`;
  // Where there is a message, the editor shows no welcome text, which is to say that nothing matches.
  view.message = filter === undefined || shownCount === 0 ? '' : `Filter: "${filter}" (clear it above)`;
  view.badge = filter === undefined ? undefined : { value: shownCount, tooltip: badgeTooltip(filter, shownCount) };
}

/** The editor writes titles with capitals, so `4 of 100` would become `4 Of 100`. */
function titleCount(shown: number, total: number): string {
  return shown === total ? formatCount(total) : `${formatCount(shown)}/${formatCount(total)}`;
}

function badgeTooltip(filter: string, count: number): string {
  return `${formatCount(count)} ${count === 1 ? 'paper matches' : 'papers match'} the filter "${filter}"`;
}
