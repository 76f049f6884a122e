import type { PaperLink } from './paper.ts';
import { publishedId } from './paperId.ts';

const site = 'https://openaccess.thecvf.com';
const venues = new Set(['CVPR', 'ICCV', 'WACV']);
const firstYear = 2013;

/**
 * The pages that the Computer Vision Foundation's open-access site has for a paper. They follow from the ID by rule; the
 * name of a conference's folder changed twice (after 2018, for ICCV after 2015, and in 2021).
 */
export function openAccessLinks(id: string, venue: string | undefined, year: number | undefined): PaperLink[] {
  if (venue === undefined || year === undefined || !venues.has(venue) || year < firstYear) {
    return [];
  }
  const folder = `${site}/${conferenceFolder(venue, year)}`;
  const name = `${encodeURIComponent(publishedId(id))}_paper`;
  return [
    { kind: 'paper', url: `${folder}/html/${name}.html` },
    { kind: 'pdf', url: `${folder}/papers/${name}.pdf` },
  ];
}

function conferenceFolder(venue: string, year: number): string {
  if (year >= 2021) {
    return `content/${venue}${year}`;
  }
  const isLowerCase = (venue === 'CVPR' && year <= 2018) || (venue === 'ICCV' && year <= 2015);
  return `content_${isLowerCase ? venue.toLowerCase() : venue}_${year}`;
}
