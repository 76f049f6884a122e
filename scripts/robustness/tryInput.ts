import { rowDescription, spokenPaper } from '../../src/core/browse/paperTexts.ts';
import { paperJson } from '../../src/core/export/paperJson.ts';
import { Library } from '../../src/core/library.ts';
import { readPaperFile } from '../../src/core/readers/readPaperFile.ts';
import { bytesInMemory } from '../../src/core/readers/source/byteSource.ts';
import { displayTitle } from '../../src/core/render/displayTitle.ts';
import { createMarkdownRenderer } from '../../src/core/render/markdownRenderer.ts';
import { paperArticle } from '../../src/core/render/paperArticle.ts';
import { Pace } from '../../src/core/util/pace.ts';
import type { HostileInput } from './hostileInput.ts';

/** Whether there were papers in it, or a sentence that says why not. */
export type Outcome = 'read' | 'refused';

const render = createMarkdownRenderer();
/** Of a file with many papers, so many are shown. */
const mostShown = 200;

/**
 * Reads a file and makes of its papers what a person may see: the reader's page, the row of the tree, the export.
 *
 * @throws whatever one of these throws; and when a file without papers is without a problem, too
 */
export async function tryInput({ name, bytes }: HostileInput): Promise<Outcome> {
  const pace = new Pace(() => Promise.resolve());
  const library = new Library();
  try {
    const result = await readPaperFile(bytesInMemory(bytes), name, { pace });
    await library.replace(new Map([[name, result]]), pace);
    for (const paper of library.papers.slice(0, mostShown)) {
      const text = await library.text(paper.id);
      paperArticle(paper, text, { preview: false, extracted: library.extractedText(paper.id) }, render);
      [displayTitle(paper), rowDescription(paper, 1), spokenPaper(paper)].forEach(assertText);
      assertText(JSON.stringify(paperJson(paper, text, name)));
    }
    if (result.rows.length === 0 && result.problems.length === 0) {
      throw new Error('The file has no papers and nothing is said of it.');
    }
    return result.rows.length > 0 ? 'read' : 'refused';
  } finally {
    library.dispose();
  }
}

function assertText(value: unknown): void {
  if (typeof value !== 'string') {
    throw new Error('What is shown of a paper is no text.');
  }
}
