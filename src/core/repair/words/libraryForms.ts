import type { ExtractedText } from '../../paper.ts';
import type { Pace } from '../../util/pace.ts';
import { addDocument, countForms, type FormCounts } from './formCounts.ts';

/** As many papers tell how a field writes its words. */
const papersCounted = 500;

/** The own forms of a paper, both columns. */
export function formsOfPaper({ abstract, introduction }: ExtractedText): FormCounts {
  return countForms(`${abstract} ${introduction}`);
}

/** The forms of the papers of a library; of an even sample when it is large. */
export interface LibraryForms {
  /** In how many papers each form stands. */
  readonly documents: FormCounts;
  /** The own forms of each paper that was counted. */
  readonly papers: ReadonlyMap<ExtractedText, FormCounts>;
}

export const noForms: LibraryForms = { documents: new Map(), papers: new Map() };

/** Counts the forms of the papers with these texts, step by step. */
export async function formsOfLibrary(texts: readonly ExtractedText[], pace: Pace): Promise<LibraryForms> {
  const documents = new Map<string, number>();
  const papers = new Map<ExtractedText, FormCounts>();
  const step = Math.max(1, texts.length / papersCounted);
  for (let index = 0; index < texts.length; index += step) {
    const text = texts[Math.floor(index)];
    if (text) {
      const forms = formsOfPaper(text);
      papers.set(text, forms);
      addDocument(documents, forms);
    }
    await pace.step();
  }
  return { documents, papers };
}
