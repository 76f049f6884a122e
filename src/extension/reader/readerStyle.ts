import * as vscode from 'vscode';
import type { ReaderStyle } from '../../protocol/readerMessages.ts';

const section = 'lectern.reader';

/** Faces made for long texts that systems bring, the best first. */
const serif = 'Charter, "Bitstream Charter", "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, serif';

const keywords: Readonly<Record<string, string>> = {
  serif,
  'sans-serif': 'var(--vscode-font-family), sans-serif',
  editor: 'var(--vscode-editor-font-family), monospace',
};

/** The reader's settings. Values out of bounds, which settings.json may hold all the same, are brought within. */
export function readerStyle(): ReaderStyle {
  const settings = vscode.workspace.getConfiguration(section);
  return {
    fontFamily: cssFontFamily(settings.get('fontFamily')),
    fontSize: within(settings.get('fontSize'), 10, 40, 16),
    lineWidth: within(settings.get('lineWidth'), 40, 140, 68),
  };
}

/** Fires when a setting of the reader changes. */
export function onDidChangeReaderStyle(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(section)) {
      listener();
    }
  });
}

/** A value for `font-family`: that of a keyword, or the names as quoted strings, which can be nothing else in CSS. */
function cssFontFamily(value: unknown): string {
  const names = (typeof value === 'string' ? value : '')
    .split(',')
    .map((name) => name.replace(/[^\p{L}\p{N} ._-]/gu, '').trim())
    .filter(Boolean);
  return names.length === 0 ? serif : [...names.map((name) => keywords[name] ?? `"${name}"`), serif].join(', ');
}

function within(value: unknown, least: number, most: number, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(value, least), most) : otherwise;
}
