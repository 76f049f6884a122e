import type { BaseLanguageClient } from 'vscode-languageclient';
import { LibraryNames } from '../../core/mentions/resolution/libraryNames.ts';
import {
  paperRequest,
  paperTextRequest,
  resolveRequest,
  type PaperParams,
  type PaperResult,
  type PaperTextResult,
  type ResolveParams,
  type ResolveResult,
} from '../../protocol/serverMessages.ts';
import type { LoadedLibrary } from '../files/libraryLoader.ts';

/** Answers what the language server asks about papers from the library of the editor, which is loaded for the first question. */
export function answerPaperRequests(client: BaseLanguageClient, loaded: LoadedLibrary): void {
  const names = new LibraryNames(loaded.library, () => new Promise((resolve) => setTimeout(resolve)));
  client.onRequest(resolveRequest, async ({ written, kind }: ResolveParams): Promise<ResolveResult> => {
    await loaded.ensureLoaded();
    return names.resolve(written, kind);
  });
  client.onRequest(paperRequest, async ({ id }: PaperParams): Promise<PaperResult> => {
    await loaded.ensureLoaded();
    return loaded.library.get(id) ?? null;
  });
  client.onRequest(paperTextRequest, async ({ id }: PaperParams): Promise<PaperTextResult> => {
    await loaded.ensureLoaded();
    return (await loaded.library.text(id)) ?? null;
  });
}
