import { writeItems, type DataFormat } from '../../citations/bibliographyFile.ts';
import { cslItem, type CslItem } from '../../citations/cslItem.ts';
import type { ExportedPaper, ExportForm } from '../exportForm.ts';

/** What bibliography tools read: who wrote what where, without texts. */
export const bibliographyForms: readonly ExportForm[] = [
  bibliographyForm('bibtex', 'BibTeX', 'bib'),
  bibliographyForm('csl-json', 'CSL-JSON', 'json'),
  bibliographyForm('ris', 'RIS', 'ris'),
];

function bibliographyForm(name: DataFormat, title: string, suffix: string): ExportForm {
  return {
    name,
    title,
    suffix,
    async *write(papers) {
      yield writeItems(await itemsOf(papers), name);
    },
  };
}

async function itemsOf(papers: AsyncIterable<ExportedPaper>): Promise<CslItem[]> {
  const items: CslItem[] = [];
  for await (const { paper } of papers) {
    items.push(cslItem(paper));
  }
  return items;
}
