import * as vscode from 'vscode';
import { escapeHtml } from '../../core/render/escapeHtml.ts';
import type { ReaderContent } from '../../protocol/readerMessages.ts';

/** The folder that the page may load from. */
export function mediaFolder(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'media');
}

/**
 * The whole page of a reader. Nothing is allowed but our style sheet and our script. The script stands in the head, before
 * there is anything to paint, so that the first paint has the person's font and measure.
 */
export function readerPage(content: ReaderContent, webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const { title, html, ...data } = content;
  const media = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(mediaFolder(extensionUri), name)).toString();
  const nonce = randomNonce();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "font-src 'none'",
    "img-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en" data-reader="${escapeHtml(JSON.stringify(data))}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${media('reader.css')}">
<script nonce="${nonce}" src="${media('reader.js')}"></script>
</head>
<body>
<main>${html}</main>
<p role="status" class="visually-hidden"></p>
</body>
</html>`;
}

function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
