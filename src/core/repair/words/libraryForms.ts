import type { ExtractedText } from '../../paper.ts';
import type { Pace } from '../../util/pace.ts';
import { addDocument, countForms, type FormCounts } from './formCounts.ts';

/** As many papers tell how a field writes its words. */
const papersCounted = 500;

/** The own forms of a paper, both columns. */
export function formsOfPaper({ abstract, introduction }: ExtractedText): FormCounts {
  return countForms(`${abstract} ${introduction}`);
}

/** In how many papers each form stands, counted on an even sample when the library is large. */
export async function formsOfLibrary(texts: readonly ExtractedText[], pace: Pace): Promise<FormCounts> {
  const documents = new Map<string, number>();
  const step = Math.max(1, texts.length / papersCounted);
  for (let index = 0; index < texts.length; index += step) {
    const text = texts[Math.floor(index)];
    if (text) {
      addDocument(documents, formsOfPaper(text));
    }
    await pace.step();
  }
  return documents;
}
