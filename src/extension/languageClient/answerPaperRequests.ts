import type { BaseLanguageClient, CancellationToken } from 'vscode-languageclient';
import { LibraryNames } from '../../core/mentions/libraryNames.ts';
import type { PaperSearch } from '../../core/search/searchHit.ts';
import { suggestPapers } from '../../core/search/suggestPapers.ts';
import {
  paperRequest,
  paperTextRequest,
  resolveRequest,
  suggestRequest,
  type PaperParams,
  type PaperResult,
  type PaperTextResult,
  type ResolveParams,
  type ResolveResult,
  type SuggestParams,
  type SuggestResult,
} from '../../protocol/serverMessages.ts';
import type { LoadedLibrary } from '../files/libraryLoader.ts';

/** Answers what the language server asks about papers from the library of the editor, which is loaded for the first question. */
export function answerPaperRequests(client: BaseLanguageClient, loaded: LoadedLibrary, search: PaperSearch): void {
  const names = new LibraryNames(loaded.library, () => new Promise((resolve) => setTimeout(resolve)));
  client.onRequest(resolveRequest, async ({ written, kind }: ResolveParams): Promise<ResolveResult> => {
    await loaded.ensureLoaded();
    return names.resolve(written, kind);
  });
  client.onRequest(
    suggestRequest,
    async ({ typed, limit }: SuggestParams, token: CancellationToken): Promise<SuggestResult> => {
      await loaded.ensureLoaded();
      const controller = new AbortController();
      token.onCancellationRequested(() => controller.abort());
      return suggestPapers(typed, limit, { library: loaded.library, search, signal: controller.signal });
    },
  );
  client.onRequest(paperRequest, async ({ id }: PaperParams): Promise<PaperResult> => {
    await loaded.ensureLoaded();
    return loaded.library.get(id) ?? null;
  });
  client.onRequest(paperTextRequest, async ({ id }: PaperParams): Promise<PaperTextResult> => {
    await loaded.ensureLoaded();
    return (await loaded.library.text(id)) ?? null;
  });
}
