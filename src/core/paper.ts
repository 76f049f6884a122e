import type { MentionKind } from './mentions/mention.ts';
import type { Problem } from './problem.ts';

/** A name as CSL-JSON has it; the ID of a paper holds only the first author's family name. */
export interface Author {
  readonly family: string;
  readonly given?: string;
}

export type LinkKind = 'code' | 'project' | 'data' | 'paper' | 'pdf' | 'arxiv' | 'doi' | 'other';

export interface PaperLink {
  readonly kind: LinkKind;
  readonly url: string;
}

/** Where a paper stands in its file. */
export interface PaperPlace {
  /** URI (in the editor) or path (on the command line) of the paper file. */
  readonly file: string;
  /** 1-based line of the paper's row. */
  readonly line: number;
  /** 1-based column at which the ID starts, in UTF-16 code units. */
  readonly column: number;
  /** 1-based number of the record, in a file without lines. */
  readonly record?: number;
}

/** What a paper's parts are called where their origin is told. */
export type PaperPart =
  'text' | 'title' | 'authors' | 'venue' | 'doi' | 'arxiv' | 'links' | 'keywords' | 'citationKey' | 'more';

/** What one of several files has of a paper. */
export interface PaperOrigin {
  readonly place: PaperPlace;
  /** The paper's ID there; absent where the file has none. */
  readonly id?: string;
  /** What of the paper was taken from there. */
  readonly parts: readonly PaperPart[];
}

/** Another name that a paper goes by. */
export interface PaperAlias {
  readonly kind: MentionKind;
  readonly name: string;
}

/** What is always in memory of a paper. Its text is asked for separately (`PaperSource.text`). */
export interface Paper {
  readonly id: string;
  /** Unique in the library. */
  readonly citationKey: string;
  readonly title: string;
  /** The ID held only the first words of the title. */
  readonly titleIsCut: boolean;
  /** Those that the file names; from an ID alone, the first author. */
  readonly authors: readonly Author[];
  readonly venue?: string;
  readonly year?: number;
  /** Bare: `10.1000/182`. */
  readonly doi?: string;
  /** Bare: `2301.12345`. */
  readonly arxiv?: string;
  readonly keywords?: readonly string[];
  /** With those that follow from the ID, the DOI and the arXiv ID. */
  readonly links: readonly PaperLink[];
  /** Where its text stands, or else where it stands first. */
  readonly place: PaperPlace;
  /** What each file has of it, in the order of the files; absent where only one has it. */
  readonly origins?: readonly PaperOrigin[];
  /** The names that it has in other files, or would have without them. */
  readonly aliases?: readonly PaperAlias[];
  /** Whether the file has any text for the paper. */
  readonly hasText: boolean;
  readonly problems: readonly Problem[];
}

/** A stretch of a text that reads otherwise than in the file. */
export interface TextRepair {
  /** Offsets in the text, UTF-16; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** What the file has there. Of a long stretch, its beginning and its end. */
  readonly extracted: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** In order; absent where the text stands in the file as it is. */
  readonly repairs?: readonly TextRepair[];
}

export interface List {
  readonly kind: 'list';
  /** The items carry the numbers that the authors gave them: `(1) …`. */
  readonly ordered: boolean;
  readonly items: readonly string[];
  /** One list an item, absent where all items stand in the file as they are. */
  readonly itemRepairs?: readonly (readonly TextRepair[])[];
}

export interface Equation {
  readonly kind: 'equation';
  readonly text: string;
  readonly number?: string;
}

export type Block = Paragraph | List | Equation;

export interface Section {
  /** As printed, without a closing full stop: `2.1`. */
  readonly number?: string;
  readonly heading: string;
  /** 1 for `2`, 2 for `2.1`. */
  readonly level: number;
  readonly blocks: readonly Block[];
}

/** A figure or a table that was taken out of the running text. */
export interface Float {
  readonly label: string;
  readonly caption: string;
  /** What was drawn inside it, as extracted. */
  readonly text?: string;
}

export interface Footnote {
  readonly mark: string;
  readonly text: string;
}

/** The readable text of a paper: plain Unicode (NFC), no markup. */
export interface PaperText {
  /** Page of the proceedings on which the paper starts, where the text has it. */
  readonly firstPage?: number;
  readonly abstract: readonly Block[];
  readonly sections: readonly Section[];
  readonly figures: readonly Float[];
  readonly tables: readonly Float[];
  readonly footnotes: readonly Footnote[];
  /** The text stops in mid-sentence. */
  readonly truncated: boolean;
}

/** The columns of a paper's row as the file has them, untouched. */
export interface ExtractedText {
  readonly abstract: string;
  readonly introduction: string;
}
