import * as vscode from 'vscode';
import { DisposableStack } from '../../core/util/disposable.ts';
import { Emitter } from '../../core/util/event.ts';
import type { PaperFileEntry } from './paperFilesSetting.ts';

/** Milliseconds without a further change before one is reported: editors and scripts write a file in several steps. */
const quietTime = 200;

/** What changed on disk since the last report. */
export interface PaperFileChange {
  /** URIs of files whose content changed, that were deleted, or that came back. */
  readonly files: ReadonlySet<string>;
  /** A file was created or deleted, so a glob may name other files than before. */
  readonly listChanged: boolean;
}

/** Watches paper files, and the places where globs may find new ones, and reports changes in bundles. */
export class PaperFileWatcher implements vscode.Disposable {
  #watchers = new DisposableStack();
  #files = new Set<string>();
  #listChanged = false;
  #timer: NodeJS.Timeout | undefined;
  readonly #changed = new Emitter<PaperFileChange>();
  readonly onDidChange = this.#changed.event;

  /** Watches these files and globs, and nothing else any more. */
  watch(files: readonly vscode.Uri[], entries: readonly PaperFileEntry[]): void {
    this.#watchers.dispose();
    this.#watchers = new DisposableStack();
    for (const uri of files) {
      const folder = vscode.Uri.joinPath(uri, '..');
      const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
      this.#add(new vscode.RelativePattern(folder, escapeGlob(name)));
    }
    for (const entry of entries) {
      if ('glob' in entry) {
        this.#add(entry.glob);
      }
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#watchers.dispose();
    this.#changed.dispose();
  }

  #add(pattern: vscode.RelativePattern): void {
    const watcher = this.#watchers.add(vscode.workspace.createFileSystemWatcher(pattern));
    watcher.onDidChange((uri) => this.#note(uri, false));
    watcher.onDidCreate((uri) => this.#note(uri, true));
    watcher.onDidDelete((uri) => this.#note(uri, true));
  }

  #note(uri: vscode.Uri, listChanged: boolean): void {
    this.#files.add(uri.toString());
    this.#listChanged ||= listChanged;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#report(), quietTime);
  }

  #report(): void {
    const change = { files: this.#files, listChanged: this.#listChanged };
    this.#files = new Set();
    this.#listChanged = false;
    this.#changed.fire(change);
  }
}

/** A file's name as a glob that matches only it. */
function escapeGlob(name: string): string {
  return name.replace(/[*?{}[\]]/g, '[$&]');
}
