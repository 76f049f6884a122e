import type { PaperBrowser } from '../../core/browse/paperBrowser.ts';
import type { ExtractedText, Paper, PaperText } from '../../core/paper.ts';
import { displayTitle } from '../../core/render/displayTitle.ts';
import type { MarkdownRenderer } from '../../core/render/markdownRenderer.ts';
import { messageArticle, paperArticle } from '../../core/render/paperArticle.ts';
import type { LoadedLibrary } from '../files/libraryLoader.ts';

/** A paper as it was when it was last shown. */
export interface ShownPaper {
  readonly paper: Paper;
  readonly text: PaperText | undefined;
  readonly extracted: ExtractedText | undefined;
}

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
  readonly #render: MarkdownRenderer;

  constructor(loaded: LoadedLibrary, browser: PaperBrowser, render: MarkdownRenderer) {
    this.#loaded = loaded;
    this.#browser = browser;
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
      const shown = { paper, text: await library.text(paperId), extracted: library.extractedText(paperId) };
      return this.#write(shown, options, undefined);
    }
    return before?.paper.id === paperId ? this.#write(before, options, goneNotice) : this.#missing(paperId);
  }

  #write(shown: ShownPaper, options: ReaderOptions, notice: string | undefined): PaperContent {
    const { paper, text } = shown;
    const extracted = options.extracted ? shown.extracted : undefined;
    const context = { preview: options.preview, extracted, notice, position: this.#position(paper.id) };
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
