/**
 * Marks that rules set in a flow to say how it is built. They are control characters, which no source has once the first
 * rule has run, so a mark is never mistaken for text.
 */
export const marks = {
  /** Between the abstract column and the introduction column of the source. */
  columnBreak: '\u001f',
  /** Between the abstract and the body, where a rule has found it. */
  bodyStart: '\u001e',
  /** Where something that cut the running text was taken out. White space before it belongs to the text. */
  seam: '\u001d',
  /** Before the label of a caption. */
  caption: '\u001c',
  /** Before a paragraph, or any other block. */
  paragraph: '\n',
  /** `heading number separator words` on a line of its own. */
  heading: '\u0001',
  separator: '\u0002',
  /** At the start of a line that is an item of a list: bulleted or numbered. */
  bullet: '\u0003',
  numbered: '\u0004',
  /** At the start of a line that is a displayed equation. */
  equation: '\u0005',
} as const;
