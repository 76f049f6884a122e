import * as vscode from 'vscode';
import type { Library } from '../../core/library.ts';
import type { Paper } from '../../core/paper.ts';
import type { PaperSearch } from '../../core/search/searchHit.ts';
import { DisposableStack } from '../../core/util/disposable.ts';
import type { Citations } from '../citations/citations.ts';
import type { LoadedLibrary } from '../files/libraryLoader.ts';
import type { PaperNotesView } from '../mentions/paperNotesView.ts';
import type { Readers } from '../reader/readers.ts';
import { openReadingNote } from '../readingNotes/openReadingNote.ts';
import { showMoreLikeThis } from '../related/moreLikeThis.ts';
import type { PaperActions } from './paperActions.ts';

interface Dependencies {
  readonly loaded: LoadedLibrary;
  readonly search: PaperSearch;
  readonly readers: Readers;
  readonly actions: PaperActions;
  readonly paperNotes: PaperNotesView;
  readonly citations: Citations;
}

/** Commands on one paper: named by ID (links, other extensions), by its row in the tree, or else the paper on show. */
export function registerPaperCommands({
  loaded,
  search,
  readers,
  actions,
  paperNotes,
  citations,
}: Dependencies): vscode.Disposable {
  const onPaper: Record<string, (paper: Paper) => Promise<void>> = {
    'lectern.openPaper': (paper) => readers.open(paper.id),
    'lectern.previewPaper': (paper) => readers.preview(paper.id, { preserveFocus: true }),
    'lectern.openPaperToSide': (paper) => readers.openToSide(paper.id),
    'lectern.copyPaperId': (paper) => actions.copyId(paper),
    'lectern.copyCitationKey': (paper) => actions.copyCitationKey(paper),
    'lectern.copyCitation': (paper) => citations.copyCitation(paper),
    'lectern.copyBibtex': (paper) => citations.copyBibtex(paper),
    'lectern.insertPaperId': (paper) => actions.insertId(paper),
    'lectern.revealInPaperFile': (paper) => actions.revealInFile(paper),
    'lectern.findMentions': (paper) => paperNotes.show(paper.id),
    'lectern.openReadingNote': openReadingNote,
    'lectern.moreLikeThis': (paper) => showMoreLikeThis(paper, { library: loaded.library, search, readers, actions }),
  };
  const registered = new DisposableStack();
  for (const [name, run] of Object.entries(onPaper)) {
    registered.add(
      vscode.commands.registerCommand(name, async (argument?: unknown) => {
        await loaded.ensureLoaded();
        const paper = findPaper(argument ?? readers.paperOnShow, loaded.library);
        if (paper) {
          await run(paper);
        }
      }),
    );
  }
  registered.add(vscode.commands.registerCommand('lectern.keepReaderOpen', () => readers.keepOpen()));
  registered.add(vscode.commands.registerCommand('lectern.nextPaper', () => readers.step(1)));
  registered.add(vscode.commands.registerCommand('lectern.previousPaper', () => readers.step(-1)));
  registered.add(vscode.commands.registerCommand('lectern.toggleExtractedText', () => readers.toggleExtracted()));
  return registered;
}

function findPaper(argument: unknown, library: Library): Paper | undefined {
  const id = paperIdOf(argument);
  const paper = id === undefined ? undefined : library.get(id);
  if (id !== undefined && !paper) {
    void vscode.window.showInformationMessage(`The library has no paper with the ID ${id}.`);
  }
  return paper;
}

function paperIdOf(argument: unknown): string | undefined {
  if (typeof argument === 'string') {
    return argument;
  }
  const node = argument as { readonly paper?: { readonly id?: unknown } } | undefined;
  const id = node?.paper?.id;
  return typeof id === 'string' ? id : undefined;
}
