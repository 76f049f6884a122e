import * as vscode from 'vscode';
import { paragraphAround } from '../../core/mentions/paragraphAround.ts';
import type { PaperMentions } from '../../core/notes/paperMentions.ts';
import type { PaperSearch } from '../../core/search/searchHit.ts';
import { DisposableStack } from '../../core/util/disposable.ts';
import type { LoadedLibrary } from '../files/libraryLoader.ts';
import { noteSelector } from '../languageClient/noteSelector.ts';
import { previewOnClick } from '../tree/previewOnClick.ts';
import { NearPapers } from './nearPapers.ts';

interface Dependencies {
  readonly loaded: LoadedLibrary;
  readonly search: PaperSearch;
  readonly mentions: PaperMentions;
}

/** Milliseconds that the cursor has to rest before the view follows it. */
const restTime = 300;
const mostPapers = 10;
const hint = 'Put the cursor into a paragraph of a note.';

/** The view of the papers that are about what the note says at the cursor. It does nothing while it is out of sight. */
export function registerNearParagraph({ loaded, search, mentions }: Dependencies): vscode.Disposable {
  const { library } = loaded;
  const parts = new DisposableStack();
  const near = parts.add(new NearPapers(library, mentions, previewOnClick));
  const view = parts.add(vscode.window.createTreeView('lectern.nearParagraph', { treeDataProvider: near }));
  let searching = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: string | undefined;

  const follow = async (): Promise<void> => {
    const paragraph = view.visible ? paragraphAtCursor(library.files) : undefined;
    if (paragraph === undefined || paragraph === shown) {
      return;
    }
    searching.abort();
    searching = new AbortController();
    const { signal } = searching;
    try {
      const papers = paragraph === '' ? [] : await search.related(paragraph, { limit: mostPapers, signal });
      signal.throwIfAborted();
      shown = paragraph;
      view.message = messageFor(paragraph, papers.length);
      near.show(papers);
    } catch (error) {
      if (!signal.aborted) {
        throw error;
      }
    }
  };
  const followSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void follow(), restTime);
  };

  view.message = hint;
  parts.add(vscode.window.onDidChangeTextEditorSelection(followSoon));
  parts.add(vscode.window.onDidChangeActiveTextEditor(followSoon));
  parts.add(view.onDidChangeVisibility(follow));
  parts.add(
    library.onDidChange(() => {
      shown = undefined;
      return follow();
    }),
  );
  parts.add({
    dispose: () => {
      clearTimeout(timer);
      searching.abort();
    },
  });
  return parts;
}

/** Nothing where no note is active: what is shown then stays. */
function paragraphAtCursor(paperFiles: readonly string[]): string | undefined {
  const editor = vscode.window.activeTextEditor;
  const isNote = editor && vscode.languages.match(noteSelector, editor.document) > 0;
  if (!isNote || paperFiles.includes(editor.document.uri.toString())) {
    return undefined;
  }
  const { line, character } = editor.selection.active;
  return paragraphAround(editor.document, line, character);
}

function messageFor(paragraph: string, found: number): string {
  if (paragraph === '') {
    return hint;
  }
  return found === 0 ? 'No paper is near this paragraph.' : '';
}
