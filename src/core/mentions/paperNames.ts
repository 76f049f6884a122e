import type { Paper } from '../paper.ts';
import type { Pace } from '../util/pace.ts';
import type { MentionKind } from './mention.ts';
import type { Resolution } from './resolution.ts';

/** Finds papers by what notes call them. Made anew for every version of a library. */
export class PaperNames {
  readonly #exact = new Map<string, Paper>();

  /** @throws the reason of the pace's signal when the work was cancelled */
  static async build(papers: readonly Paper[], pace: Pace): Promise<PaperNames> {
    const names = new PaperNames();
    for (const paper of papers) {
      names.#add(paper);
      await pace.step();
    }
    return names;
  }

  resolve(written: string, kind: MentionKind): Resolution {
    const paper = kind === 'id' || kind === 'key' ? this.#exact.get(written) : undefined;
    return paper ? { kind: 'exact', paper } : { kind: 'unknown', nearest: [] };
  }

  #add(paper: Paper): void {
    this.#exact.set(paper.id, paper);
    if (!this.#exact.has(paper.citationKey)) {
      this.#exact.set(paper.citationKey, paper);
    }
  }
}
