import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { DisposableStack, type Disposable } from '../../core/util/disposable.ts';
import type { NoteIndexer } from './noteIndexer.ts';

/** Work on fewer notes is done before a person could read of it; only the first work is told in any case. */
const fewNotes = 100;
const reportEvery = 100;

/** Shows how the indexing goes, where the client can show it. */
export function reportIndexing(connection: Connection, indexer: NoteIndexer): Disposable {
  const parts = new DisposableStack();
  let progress: { readonly total: number; done: number; reporter?: WorkDoneProgressServerReporter } | undefined;

  const begin = async (): Promise<void> => {
    const own: NonNullable<typeof progress> = { total: indexer.remaining + 1, done: 0 };
    progress = own;
    const reporter = await connection.window.createWorkDoneProgress().catch(() => undefined);
    reporter?.begin('Lectern: looking through notes', 0);
    if (progress === own && reporter) {
      own.reporter = reporter;
    } else {
      reporter?.done();
    }
  };
  parts.add(
    indexer.onDidIndex(() => {
      if (!progress && (!indexer.wasSettled || indexer.remaining > fewNotes)) {
        void begin();
      }
      if (progress) {
        progress.done += 1;
        if (progress.done % reportEvery === 0) {
          const percentage = Math.min(100, Math.round((100 * progress.done) / progress.total));
          progress.reporter?.report(percentage, `${indexer.remaining} to go`);
        }
      }
    }),
  );
  parts.add(
    indexer.onDidSettle(() => {
      progress?.reporter?.done();
      progress = undefined;
    }),
  );
  return parts;
}
