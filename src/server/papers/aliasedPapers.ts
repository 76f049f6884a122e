import type { MentionKind } from '../../core/mentions/mention.ts';
import type { Resolution } from '../../core/mentions/resolution/resolution.ts';
import type { MentionName, ResolvedName, ResolveOptions } from '../../core/notes/resolvedName.ts';
import type { Paper, PaperText } from '../../core/paper.ts';
import type { PaperSource } from '../../core/paperSource.ts';
import { DisposableStack, type Disposable } from '../../core/util/disposable.ts';
import { Emitter } from '../../core/util/event.ts';
import type { Aliases } from './aliases.ts';

/** Papers that are also known by the keys of `lectern.aliases`, before all other names. */
export class AliasedPapers implements PaperSource, Disposable {
  readonly #papers: PaperSource;
  readonly #aliases: Pick<Aliases, 'get' | 'onDidChange'>;
  readonly #parts = new DisposableStack();
  readonly #changed = this.#parts.add(new Emitter<unknown>());
  readonly onDidChange = this.#changed.event;
  readonly search?: NonNullable<PaperSource['search']>;
  readonly rowStarts?: NonNullable<PaperSource['rowStarts']>;

  constructor(papers: PaperSource, aliases: Pick<Aliases, 'get' | 'onDidChange'>) {
    this.#papers = papers;
    this.#aliases = aliases;
    this.#parts.add(papers.onDidChange((change) => this.#changed.fire(change)));
    this.#parts.add(aliases.onDidChange(() => this.#changed.fire(undefined)));
    if (papers.search) {
      this.search = papers.search.bind(papers);
    }
    if (papers.rowStarts) {
      this.rowStarts = papers.rowStarts.bind(papers);
    }
  }

  lookUp(id: string, signal?: AbortSignal): Promise<Paper | undefined> {
    return this.#papers.lookUp(id, signal);
  }

  text(id: string, signal?: AbortSignal): Promise<PaperText | undefined> {
    return this.#papers.text(id, signal);
  }

  suggest(typed: string, limit: number, signal?: AbortSignal): Promise<readonly Paper[]> {
    return this.#papers.suggest(typed, limit, signal);
  }

  async resolve(written: string, kind: MentionKind, signal?: AbortSignal): Promise<Resolution> {
    const name = withoutAlias({ written, kind }, await this.#aliases.get());
    return this.#papers.resolve(name.written, name.kind, signal);
  }

  async resolveAll(
    names: readonly MentionName[],
    options: ResolveOptions,
    signal?: AbortSignal,
  ): Promise<readonly ResolvedName[] | undefined> {
    const aliases = await this.#aliases.get();
    return this.#papers.resolveAll(
      names.map((name) => withoutAlias(name, aliases)),
      options,
      signal,
    );
  }

  dispose(): void {
    this.#parts.dispose();
  }
}

/** What an alias stands for; any other name stays. */
function withoutAlias(name: MentionName, aliases: ReadonlyMap<string, string>): MentionName {
  const isKey = name.kind === 'key' || name.kind === 'id';
  const target = isKey ? aliases.get(name.written.normalize()) : undefined;
  return target === undefined ? name : { written: target, kind: 'key' };
}
