import type { PaperText, Paragraph } from '../../src/core/paper.ts';

/** A readable text of at most one paragraph a part. */
export function plainText(abstract: string, introduction = ''): PaperText {
  return {
    abstract: paragraphs(abstract),
    sections:
      introduction === '' ? [] : [{ number: '1', heading: 'Introduction', level: 1, blocks: paragraphs(introduction) }],
    figures: [],
    tables: [],
    footnotes: [],
    truncated: false,
  };
}

function paragraphs(text: string): Paragraph[] {
  return text === '' ? [] : [{ kind: 'paragraph', text }];
}
