import type { BaseLanguageClient, CancellationToken } from 'vscode-languageclient';
import { LibraryNames } from '../../core/mentions/resolution/libraryNames.ts';
import type { PaperSearch } from '../../core/search/searchHit.ts';
import { suggestPapers } from '../../core/search/suggestPapers.ts';
import { resolveNames } from '../../core/notes/resolveNames.ts';
import { Pace } from '../../core/util/pace.ts';
import {
  paperRequest,
  paperTextRequest,
  resolveAllRequest,
  resolveRequest,
  suggestRequest,
  type PaperParams,
  type PaperResult,
  type PaperTextResult,
  type ResolveAllParams,
  type ResolveAllResult,
  type ResolveParams,
  type ResolveResult,
  type SuggestParams,
  type SuggestResult,
} from '../../protocol/serverMessages.ts';
import type { LoadedLibrary } from '../files/libraryLoader.ts';

/** Answers what the language server asks about papers from the library of the editor, which is loaded for the first question. */
export function answerPaperRequests(client: BaseLanguageClient, loaded: LoadedLibrary, search: PaperSearch): void {
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  const names = new LibraryNames(loaded.library, pause);
  client.onRequest(
    resolveAllRequest,
    async ({ names: asked, ...options }: ResolveAllParams): Promise<ResolveAllResult> => {
      await loaded.ensureLoaded();
      return loaded.library.papers.length > 0 ? resolveNames(names, asked, options, new Pace(pause)) : null;
    },
  );
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
