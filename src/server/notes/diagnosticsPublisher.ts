import type { Diagnostic } from 'vscode-languageserver';
import { canonicalUri } from '../../core/notes/canonicalUri.ts';
import { DisposableStack, type Disposable } from '../../core/util/disposable.ts';
import type { FeatureContext } from '../feature.ts';

/** Finds what to say of an open note; undefined when nothing can be said yet. */
type FindDiagnostics = (uri: string, signal: AbortSignal) => Promise<Diagnostic[] | undefined>;

/**
 * Tells a client that does not ask. A note is looked at again when it, the papers or the settings change; what is found for an
 * earlier state is dropped.
 */
export class DiagnosticsPublisher implements Disposable {
  readonly #context: FeatureContext;
  readonly #find: FindDiagnostics;
  readonly #parts = new DisposableStack();
  readonly #searches = new Map<string, AbortController>();
  /** What the client shows of each note. */
  readonly #shown = new Map<string, readonly Diagnostic[]>();

  constructor(context: FeatureContext, find: FindDiagnostics) {
    this.#context = context;
    this.#find = find;
    const { documents, indexer, papers, settings } = context;
    this.#parts.add(indexer.onDidIndex((key) => this.#onIndexed(key)));
    this.#parts.add(indexer.onDidChangeKeys(() => this.#publishAll()));
    this.#parts.add(papers.onDidChange(() => this.#publishAll()));
    this.#parts.add(settings.onDidChange(() => this.#publishAll()));
    this.#parts.add(documents.onDidClose(({ document }) => this.#clear(document.uri)));
  }

  dispose(): void {
    this.#parts.dispose();
    this.#searches.forEach((search) => search.abort());
  }

  /** A client that was waiting for news of its edit gets it, even if there is nothing new. */
  #onIndexed(key: string): void {
    const document = this.#context.documents.all().find(({ uri }) => canonicalUri(uri) === key);
    if (document) {
      void this.#publish(document.uri, true);
    }
  }

  #publishAll(): void {
    this.#context.documents.keys().forEach((uri) => void this.#publish(uri, false));
  }

  async #publish(uri: string, isEdited: boolean): Promise<void> {
    this.#searches.get(uri)?.abort();
    const search = new AbortController();
    this.#searches.set(uri, search);
    try {
      const diagnostics = await this.#find(uri, search.signal);
      const version = this.#context.documents.get(uri)?.version;
      if (search.signal.aborted || version === undefined) {
        return;
      }
      if (diagnostics) {
        await this.#show(uri, version, diagnostics, isEdited);
      } else {
        this.#clear(uri);
      }
    } catch (error) {
      if (!search.signal.aborted) {
        this.#context.connection.console.warn(`${uri} could not be checked. ${String(error)}`);
      }
    }
  }

  async #show(uri: string, version: number, diagnostics: Diagnostic[], isEdited: boolean): Promise<void> {
    // Thousands make megabytes of JSON: compared only where the answer may be that there is nothing new.
    if (isEdited || JSON.stringify(this.#shown.get(uri)) !== JSON.stringify(diagnostics)) {
      this.#shown.set(uri, diagnostics);
      await this.#context.connection.sendDiagnostics({ uri, version, diagnostics });
    }
  }

  /** Takes back what was said of a note, if anything was. */
  #clear(uri: string): void {
    this.#searches.get(uri)?.abort();
    this.#searches.delete(uri);
    if (this.#shown.delete(uri)) {
      void this.#context.connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }
}
