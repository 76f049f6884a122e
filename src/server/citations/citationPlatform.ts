import type { Connection } from 'vscode-languageserver';
import type { CitationPlatform, StyleText } from '../../core/citations/citationStyles.ts';
import type { Disposable } from '../../core/util/disposable.ts';
import { styleFileRequest, type StyleFileParams, type StyleFileResult } from '../../protocol/serverMessages.ts';
import { FormattingThread, type Thread } from './formattingThread.ts';

/** How a platform reaches what is shipped with the server. */
export interface CitationFiles {
  /** Starts `references.js`. */
  startThread(): Promise<Thread>;
  readShipped(name: string): Promise<string | undefined>;
}

/** Formats in a thread; styles of the person come from the client or from the disk. */
export function citationPlatform(
  { startThread, readShipped }: CitationFiles,
  readStyle: CitationPlatform['readStyle'],
): CitationPlatform & Disposable {
  const thread = new FormattingThread(startThread);
  return {
    format: (request, signal) => thread.format(request, signal),
    readShipped,
    readStyle,
    dispose: () => thread.dispose(),
  };
}

/** Asks a client for styles: it knows the folders of the workspace, on whatever file system they are. */
export function clientStyles(connection: Connection): CitationPlatform['readStyle'] {
  return async (path, noteUri): Promise<StyleText> => {
    const params: StyleFileParams = { path, ...(noteUri !== undefined && { noteUri }) };
    return connection.sendRequest<StyleFileResult>(styleFileRequest, params);
  };
}
