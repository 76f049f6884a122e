import type { PaperBrowser } from '../../core/browse/paperBrowser.ts';
import { relatedPapers } from '../../core/browse/relatedPapers.ts';
import type { ExtractedText, Paper, PaperText } from '../../core/paper.ts';
import { displayTitle } from '../../core/render/displayTitle.ts';
import type { MarkdownRenderer } from '../../core/render/markdownRenderer.ts';
import { messageArticle, paperArticle } from '../../core/render/paperArticle.ts';
import type { PaperSearch } from '../../core/search/searchHit.ts';
import type { LoadedLibrary } from '../files/libraryLoader.ts';

/** A paper as it was when it was last shown. */
export interface ShownPaper {
  readonly paper: Paper;
  readonly text: PaperText | undefined;
  readonly extracted: ExtractedText | undefined;
  /** Papers like it, once they have been looked for. */
  readonly related: readonly Paper[];
}

/** More papers like one than a quiet list at its foot has room for. */
const mostRelated = 5;

/** What a reader is to show besides its paper. */
export interface ReaderOptions {
  readonly preview: boolean;
  /** The text as extracted stands beside the repaired one. */
  readonly extracted: boolean;
}

/** What of a page follows from a paper. */
export interface PaperContent {
  readonly title: string;
  readonly html: string;
  readonly shown: ShownPaper | undefined;
}

/** Makes the content of readers out of the library and of the list that the person browses. */
export class PaperContents {
  readonly #loaded: LoadedLibrary;
  readonly #browser: PaperBrowser;
  readonly #search: PaperSearch;
  readonly #render: MarkdownRenderer;

  constructor(loaded: LoadedLibrary, browser: PaperBrowser, search: PaperSearch, render: MarkdownRenderer) {
    this.#loaded = loaded;
    this.#browser = browser;
    this.#search = search;
    this.#render = render;
  }

  /**
   * The content for a paper as it is now.
   *
   * @param before what the same reader showed before: a paper that is gone from its file stays as it was
   */
  async of(paperId: string, options: ReaderOptions, before: ShownPaper | undefined): Promise<PaperContent> {
    const { library } = this.#loaded;
    const paper = library.get(paperId);
    if (paper) {
      const extracted = library.extractedText(paperId);
      const related = before?.paper.id === paperId ? before.related : [];
      const shown = { paper, text: await library.text(paperId), extracted, related };
      return this.#write(shown, options, undefined);
    }
    return before?.paper.id === paperId ? this.#write(before, options, goneNotice) : this.#missing(paperId);
  }

  /** The content for a paper with those like it, looked for in the library as it is now. */
  async withRelated(shown: ShownPaper, options: ReaderOptions): Promise<PaperContent> {
    const { library } = this.#loaded;
    const related = await relatedPapers(shown.paper, library, this.#search, { limit: mostRelated });
    return this.#write({ ...shown, related }, options, library.get(shown.paper.id) ? undefined : goneNotice);
  }

  #write(shown: ShownPaper, options: ReaderOptions, notice: string | undefined): PaperContent {
    const { paper, text, related } = shown;
    const extracted = options.extracted ? shown.extracted : undefined;
    const context = { preview: options.preview, extracted, notice, position: this.#position(paper.id), related };
    return { title: displayTitle(paper), html: paperArticle(paper, text, context, this.#render), shown };
  }

  #position(paperId: string): { number: number; count: number } | undefined {
    const { order } = this.#browser;
    const index = order.indexOf(paperId);
    return index < 0 ? undefined : { number: index + 1, count: order.length };
  }

  #missing(paperId: string): PaperContent {
    const [title, message] =
      this.#loaded.state === 'loading'
        ? ['The library is loading …', 'The paper appears as soon as its file has been read.']
        : [
            'No such paper',
            `No open paper file has a paper with the ID ${paperId}. Open its file, and the paper appears.`,
          ];
    return { title, html: messageArticle(title, message), shown: undefined };
  }
}

const goneNotice = 'The paper file no longer has this paper. This is what was read of it before.';
