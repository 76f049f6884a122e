import type { PaperBrowser } from '../../core/browse/paperBrowser.ts';
import { relatedPapers } from '../../core/browse/relatedPapers.ts';
import type { MentionInNote } from '../../core/notes/noteMention.ts';
import type { PaperMentions } from '../../core/notes/paperMentions.ts';
import type { ExtractedText, Paper, PaperText } from '../../core/paper.ts';
import { displayTitle } from '../../core/render/displayTitle.ts';
import type { MarkdownRenderer } from '../../core/render/markdownRenderer.ts';
import { messageArticle, paperArticle } from '../../core/render/paperArticle.ts';
import type { PaperSearch } from '../../core/search/searchHit.ts';
import type { LoadedLibrary } from '../files/libraryLoader.ts';
import { listedMention } from '../mentions/listedMention.ts';

/** What is known of a paper besides what its file has, once it has been looked for. */
export interface Supplements {
  /** Papers like it. */
  readonly related: readonly Paper[];
  readonly mentions: readonly MentionInNote[];
}

/** A paper as it was when it was last shown. */
export interface ShownPaper {
  readonly paper: Paper;
  readonly text: PaperText | undefined;
  readonly extracted: ExtractedText | undefined;
  readonly supplements: Supplements;
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

interface Dependencies {
  readonly loaded: LoadedLibrary;
  readonly browser: PaperBrowser;
  readonly search: PaperSearch;
  readonly mentions: PaperMentions;
  readonly render: MarkdownRenderer;
}

const noSupplements: Supplements = { related: [], mentions: [] };

/** Makes the content of readers out of the library and of the list that the person browses. */
export class PaperContents {
  readonly #dependencies: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  /**
   * The content for a paper as it is now.
   *
   * @param before what the same reader showed before: a paper that is gone from its file stays as it was
   */
  async of(paperId: string, options: ReaderOptions, before: ShownPaper | undefined): Promise<PaperContent> {
    const { library } = this.#dependencies.loaded;
    const paper = library.get(paperId);
    if (paper) {
      const extracted = library.extractedText(paperId);
      const supplements = before?.paper.id === paperId ? before.supplements : noSupplements;
      const shown = { paper, text: await library.text(paperId), extracted, supplements };
      return this.#write(shown, options, undefined);
    }
    return before?.paper.id === paperId ? this.#write(before, options, goneNotice) : this.#missing(paperId);
  }

  /** Papers like one that is shown. */
  async related({ paper }: ShownPaper): Promise<Partial<Supplements>> {
    const { loaded, search } = this.#dependencies;
    return { related: await relatedPapers(paper, loaded.library, search, { limit: mostRelated }) };
  }

  /** Where notes mention a paper that is shown. */
  async mentions({ paper }: ShownPaper): Promise<Partial<Supplements>> {
    const mentions = await this.#dependencies.mentions.of(paper.id);
    // While nobody can tell, those that were known stay.
    return mentions ? { mentions } : {};
  }

  /** The content for a paper that is shown, with more that is known of it. */
  supplement(shown: ShownPaper, more: Partial<Supplements>, options: ReaderOptions): PaperContent {
    const isThere = this.#dependencies.loaded.library.get(shown.paper.id) !== undefined;
    const supplements = { ...shown.supplements, ...more };
    return this.#write({ ...shown, supplements }, options, isThere ? undefined : goneNotice);
  }

  #write(shown: ShownPaper, options: ReaderOptions, notice: string | undefined): PaperContent {
    const { paper, text, supplements } = shown;
    const context = {
      preview: options.preview,
      extracted: options.extracted ? shown.extracted : undefined,
      notice,
      position: this.#position(paper.id),
      related: supplements.related,
      mentions: supplements.mentions.map((mention) => listedMention(mention, paper.id)),
    };
    const html = paperArticle(paper, text, context, this.#dependencies.render);
    return { title: displayTitle(paper), html, shown };
  }

  #position(paperId: string): { number: number; count: number } | undefined {
    const { order } = this.#dependencies.browser;
    const index = order.indexOf(paperId);
    return index < 0 ? undefined : { number: index + 1, count: order.length };
  }

  #missing(paperId: string): PaperContent {
    const [title, message] =
      this.#dependencies.loaded.state === 'loading'
        ? ['The library is loading …', 'The paper appears as soon as its file has been read.']
        : [
            'No such paper',
            `No open paper file has a paper with the ID ${paperId}. Open its file, and the paper appears.`,
          ];
    return { title, html: messageArticle(title, message), shown: undefined };
  }
}

const goneNotice = 'The paper file no longer has this paper. This is what was read of it before.';
