import type { Location } from 'vscode-languageserver';
import type { Paper } from '../../core/paper.ts';
import { publishedId } from '../../core/paperId.ts';
import type { PaperSource } from '../../core/paperSource.ts';
import { unitsBetween, type PositionEncoding } from '../../core/util/positionEncoding.ts';

/** Where the IDs of papers stand in their paper files, as the client counts characters. */
export class PaperRows {
  readonly #papers: Pick<PaperSource, 'rowStarts'>;
  readonly #encoding: PositionEncoding;

  constructor(papers: Pick<PaperSource, 'rowStarts'>, encoding: PositionEncoding) {
    this.#papers = papers;
    this.#encoding = encoding;
  }

  /** In the order of the papers. */
  async of(papers: readonly Paper[], signal?: AbortSignal): Promise<Location[]> {
    const isCounted = this.#encoding === 'utf-16' || papers.every(({ place }) => place.column === 1);
    const starts = isCounted ? undefined : await this.#papers.rowStarts?.(papers, signal);
    return papers.map((paper, index) => this.#location(paper, starts?.[index]));
  }

  /** @param rowStart what stands before the ID, where that is known */
  #location({ id, place }: Paper, rowStart: string | undefined): Location {
    const character = rowStart === undefined ? place.column - 1 : this.#length(rowStart);
    const start = { line: place.line - 1, character };
    return {
      uri: place.file,
      range: { start, end: { ...start, character: character + this.#length(publishedId(id)) } },
    };
  }

  #length(text: string): number {
    return unitsBetween(text, 0, text.length, this.#encoding);
  }
}
