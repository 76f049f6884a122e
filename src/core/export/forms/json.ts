import type { ExportForm } from '../exportForm.ts';
import { paperJson } from '../paperJson.ts';

/** One JSON array with everything that is known of each paper. */
export const jsonForm: ExportForm = {
  name: 'json',
  title: 'JSON (everything)',
  suffix: 'json',

  async *write(papers) {
    let separator = '[\n';
    for await (const { paper, text, file } of papers) {
      yield `${separator}${JSON.stringify(paperJson(paper, text, file))}`;
      separator = ',\n';
    }
    yield separator === '[\n' ? '[]\n' : '\n]\n';
  },
};
