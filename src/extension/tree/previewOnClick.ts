import type * as vscode from 'vscode';
import type { Paper } from '../../core/paper.ts';

// The underscore keeps commands from everybody but this extension.
export const clickCommand = '_lectern.clickPaper';

/** What a click on a paper in a view runs: it previews the paper; a double click keeps it. */
export function previewOnClick({ id }: Paper): vscode.Command {
  return { command: clickCommand, title: 'Preview Paper', arguments: [id] };
}
