import type { Author, PaperLink } from './paper.ts';

/** A column or field that Lectern has no use for, as the file has it. */
export interface FurtherField {
  readonly name: string;
  readonly value: string;
}

/** What a file says of a paper beside its ID and its texts. Each is absent where the file does not say it. */
export interface PaperFields {
  /** As published: nothing is guessed about it any more. */
  readonly title?: string;
  readonly authors?: readonly Author[];
  readonly venue?: string;
  readonly year?: number;
  /** Bare: `10.1000/182`. */
  readonly doi?: string;
  /** Bare: `2301.12345` or `hep-th/9901001`, with its version if the file has it. */
  readonly arxiv?: string;
  readonly keywords?: readonly string[];
  readonly links?: readonly PaperLink[];
  /** The key that a bibliography gives the paper; without one, Lectern forms its own. */
  readonly citationKey?: string;
  /** In the order of the file. Names may come twice, and may be any text (`__proto__`): never make keys of them. */
  readonly more?: readonly FurtherField[];
}
