import type { Edit, Piece } from './flow.ts';
import type { WordKnowledge } from './words/wordKnowledge.ts';

/** What rules may know besides the text that they look at. */
export interface RepairContext {
  readonly words: WordKnowledge;
  /** Title as far as the ID tells it: names of methods in it are evidence. */
  readonly title: string;
}

/**
 * A flaw in this project's own words and how it reads when it is repaired: documentation and test at once. The file of a
 * rule exports its `examples` beside the rule, not in it, so that they weigh nothing in what is shipped.
 */
export interface RepairExample {
  readonly before: string;
  readonly after: string;
  /** What left the running text, in order. */
  readonly moved?: readonly string[];
}

/**
 * One named step of the repair: looks at a text and says what to change. It acts on evidence only, so text without its
 * flaw passes untouched, and takes time linear in the text.
 */
export interface RepairRule {
  readonly name: string;
  /** The running text alone, or captions and footnotes as well. */
  readonly scope: 'running text' | 'every text';
  /** In order, not overlapping. `pieces` tell where in the source the text came from. */
  findEdits(text: string, context: RepairContext, pieces?: readonly Piece[]): Edit[];
}
