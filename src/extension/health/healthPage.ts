import * as vscode from 'vscode';
import { healthArticle, type HealthLinks } from '../../core/health/healthArticle.ts';
import type { LibraryHealth } from '../../core/health/libraryHealth.ts';

/** What a link of the page may run, and nothing else. The underscore keeps commands from everybody but this extension. */
export const healthCommands = {
  copy: 'lectern.copyHealthReport',
  allProblems: 'workbench.actions.view.problems',
  place: '_lectern.openPlace',
} as const;

const links: HealthLinks = {
  copy: `command:${healthCommands.copy}`,
  allProblems: `command:${healthCommands.allProblems}`,
  place: (file, line, column) =>
    `command:${healthCommands.place}?${encodeURIComponent(JSON.stringify([file, line, column]))}`,
};

/** The whole page of the health panel. It has no script: its links are commands. */
export function healthPage(health: LibraryHealth, webview: vscode.Webview, mediaFolder: vscode.Uri): string {
  const style = webview.asWebviewUri(vscode.Uri.joinPath(mediaFolder, 'health.css')).toString();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Library health</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main>${healthArticle(health, links)}</main>
</body>
</html>`;
}
