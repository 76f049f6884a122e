import { fileName } from '../fileName.ts';
import type { Paper, PaperOrigin, PaperPart, PaperPlace } from '../paper.ts';

/** What each part is called where its origin is told. */
const partNames: Readonly<Record<PaperPart, string>> = {
  text: 'text',
  title: 'title',
  authors: 'authors',
  venue: 'venue and year',
  doi: 'DOI',
  arxiv: 'arXiv ID',
  links: 'links',
  keywords: 'keywords',
  citationKey: 'citation key',
  more: 'other fields',
};

/** File and row of a place: `papers.txt, line 57`. */
export function placeText({ file, line, record }: PaperPlace): string {
  return `${fileName(file)}, ${record === undefined ? `line ${line}` : `record ${record}`}`;
}

/** What of a paper was taken from a file: `title, authors, links`. Empty where others have all of it. */
export function partsText({ parts }: PaperOrigin): string {
  return parts.map((part) => partNames[part]).join(', ');
}

/** Where a paper stands, in every file that has it. */
export function placesText({ place, origins }: Paper): string {
  const places = origins?.map((origin) => origin.place) ?? [place];
  return places.map(placeText).join('; ');
}

/** Where a paper comes from: `From the file papers.txt, line 57`, and of several files what is from which. */
export function originText({ place, origins }: Paper): string {
  if (!origins) {
    return `From the file ${placeText(place)}`;
  }
  const texts = origins.map((origin) => {
    const parts = partsText(origin);
    return placeText(origin.place) + (parts === '' ? '' : ` (${parts})`);
  });
  return `From the files ${texts.slice(0, -1).join('; ')} and ${texts.at(-1) ?? ''}`;
}
