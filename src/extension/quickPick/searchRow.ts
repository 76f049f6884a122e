import * as vscode from 'vscode';
import { describeMatch } from '../../core/browse/matchTexts.ts';
import { formatCount } from '../../core/browse/paperTexts.ts';
import type { Paper } from '../../core/paper.ts';
import { bibliographicLine } from '../../core/render/bibliographicLine.ts';
import { displayTitle } from '../../core/render/displayTitle.ts';
import type { Evidence, SearchHit } from '../../core/search/searchHit.ts';
import type { LibraryState } from '../files/libraryLoader.ts';

/** A row of the list: a paper, something else to do, or only words. */
export interface SearchRow extends vscode.QuickPickItem {
  readonly paper?: Paper;
  /** The command that accepting the row runs. */
  readonly command?: string;
}

/** The buttons at the end of a paper's row. */
export const rowButtons = {
  openToSide: { iconPath: new vscode.ThemeIcon('split-horizontal'), tooltip: 'Open to the Side' },
  insertId: { iconPath: new vscode.ThemeIcon('mention'), tooltip: 'Insert ID into Note' },
  copyId: { iconPath: new vscode.ThemeIcon('copy'), tooltip: 'Copy ID' },
} as const satisfies Record<string, vscode.QuickInputButton>;

/** The row of a paper that was found, with the reason why. */
export function hitRow(hit: SearchHit, evidence: Evidence | undefined, query: string): SearchRow {
  const reason = describeMatch(hit, evidence, query);
  return { ...paperRow(hit.paper), ...(reason !== undefined && { detail: plain(reason) }) };
}

/** The row of a paper as such. */
export function paperRow(paper: Paper): SearchRow {
  return {
    paper,
    label: plain(displayTitle(paper)),
    description: plain(bibliographicLine(paper)),
    buttons: [rowButtons.openToSide, rowButtons.insertId, rowButtons.copyId],
    // The editor would leave out rows that its own search for the query does not find.
    alwaysShow: true,
  };
}

export function headingRow(label: string): SearchRow {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** Says that nothing was found, what was searched, and how to go on. */
export function nothingFoundRow(query: string, total: number): SearchRow {
  return {
    label: plain(`Nothing matches "${query}"`),
    detail: `Searched titles, authors, IDs and texts of ${formatCount(total)} papers. Try fewer or shorter words.`,
    alwaysShow: true,
  };
}

/** What to do when there is no paper to search. */
export function emptyLibraryRows(state: LibraryState): SearchRow[] {
  const headings: Partial<Record<LibraryState, string>> = {
    none: 'No paper file yet',
    empty: 'The paper file holds no papers',
    failed: 'The paper file could not be read',
  };
  const heading = headings[state];
  return heading === undefined
    ? []
    : [
        headingRow(heading),
        { label: '$(folder-opened) Open Paper File…', command: 'lectern.openPaperFile', alwaysShow: true },
        { label: '$(library) Open Sample Library', command: 'lectern.openSampleLibrary', alwaysShow: true },
        { label: '$(output) Show Log', command: 'lectern.showLog', alwaysShow: true },
      ];
}

/** Keeps text such as `$(n)` from becoming an icon; the editor takes a backslash away before an icon's name alone. */
function plain(text: string): string {
  return text.replace(/\$\((?=[A-Za-z\d-]+(?:~[A-Za-z]+)?\))/g, String.raw`\$&`);
}
