import type { Paper } from '../../paper.ts';
import { Pace } from '../../util/pace.ts';
import type { MentionKind } from '../mention.ts';
import { PaperNames } from './paperNames.ts';
import type { Resolution } from './resolution.ts';

/** The names of a library's papers as they are now: an index that is made when a name is asked for, once a version. */
export class LibraryNames {
  readonly #library: { readonly papers: readonly Paper[] };
  readonly #pause: () => Promise<void>;
  #built: { readonly papers: readonly Paper[]; readonly names: Promise<PaperNames> } | undefined;

  /**
   * @param library whose `papers` is a new array after every change
   * @param pause gives other work its turn
   */
  constructor(library: { readonly papers: readonly Paper[] }, pause: () => Promise<void>) {
    this.#library = library;
    this.#pause = pause;
  }

  async resolve(written: string, kind: MentionKind): Promise<Resolution> {
    const { papers } = this.#library;
    if (this.#built?.papers !== papers) {
      this.#built = { papers, names: PaperNames.build(papers, new Pace(this.#pause)) };
    }
    return (await this.#built.names).resolve(written, kind);
  }
}
