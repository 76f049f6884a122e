import * as vscode from 'vscode';
import type { Paper } from '../../core/paper.ts';
import { bibliographicLine } from '../../core/render/bibliographicLine.ts';
import { displayTitle } from '../../core/render/displayTitle.ts';
import type { SearchHit } from '../../core/search/searchHit.ts';

/** A row of the list: a paper, something else to do, or only words. */
export interface SearchRow extends vscode.QuickPickItem {
  readonly paper?: Paper;
  /** Where the paper was found by a query. */
  readonly hit?: SearchHit;
  /** What accepting the row types into the box. */
  readonly types?: string;
  /** The command that accepting the row runs. */
  readonly command?: string;
  /** What the command is given. */
  readonly argument?: unknown;
}

/** The buttons at the end of a paper's row. */
export const rowButtons = {
  openToSide: { iconPath: new vscode.ThemeIcon('split-horizontal'), tooltip: 'Open to the Side' },
  insertId: { iconPath: new vscode.ThemeIcon('mention'), tooltip: 'Insert ID into Note' },
  readingNote: { iconPath: new vscode.ThemeIcon('note'), tooltip: 'Open Reading Note' },
  copyId: { iconPath: new vscode.ThemeIcon('copy'), tooltip: 'Copy ID' },
} as const satisfies Record<string, vscode.QuickInputButton>;

/** The row of a paper. */
export function paperRow(paper: Paper): SearchRow {
  return {
    paper,
    label: plain(displayTitle(paper)),
    description: plain(bibliographicLine(paper)),
    buttons: [rowButtons.openToSide, rowButtons.insertId, rowButtons.readingNote, rowButtons.copyId],
    // The editor would leave out rows that its own search for the query does not find.
    alwaysShow: true,
  };
}

/** Rows under a heading; nothing at all where there are no rows. */
export function section(heading: string, rows: readonly SearchRow[]): readonly SearchRow[] {
  return rows.length === 0 ? [] : [{ label: heading, kind: vscode.QuickPickItemKind.Separator }, ...rows];
}

/** A row that types something when it is accepted. */
export function typingRow(label: string, types: string, description = ''): SearchRow {
  return { label, types, description: plain(description), alwaysShow: true };
}

/** Keeps text such as `$(n)` from becoming an icon; the editor takes a backslash away before an icon's name alone. */
export function plain(text: string): string {
  return text.replace(/\$\((?=[A-Za-z\d-]+(?:~[A-Za-z]+)?\))/g, String.raw`\$&`);
}
