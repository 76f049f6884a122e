import type { ExportForm } from '../exportForm.ts';
import { paperMarkdown } from '../paperMarkdown.ts';

/** One Markdown document with all papers, to be read. */
export const markdownForm: ExportForm = {
  name: 'markdown',
  title: 'Markdown (one document)',
  suffix: 'md',

  async *write(papers) {
    for await (const { paper, text } of papers) {
      yield `${paperMarkdown(paper, text)}\n\n`;
    }
  },
};
