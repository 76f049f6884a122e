import { percentDecoded } from './mentions/nameInText.ts';

/** The DOI in what a file gives for one: bare, after `doi:`, or as an address. Undefined where there is none. */
export function findDoi(text: string): string | undefined {
  const found = /\b10\.\d{4,9}\/[^\s"<>]+/.exec(text)?.[0].replace(/[.,;]+$/, '');
  if (found === undefined) {
    return undefined;
  }
  // In an address, some characters are percent-encoded.
  const doi = /^https?:/.test(text.trim()) ? percentDecoded(found) : found;
  return doi.includes('(') ? doi : doi.replace(/\)+$/, '');
}

/** The arXiv ID in what a file gives for one: bare, after `arXiv:`, as an address, or in a DOI of arXiv's. */
export function findArxivId(text: string): string | undefined {
  return /(?:^|[\s/:.])(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?\/\d{7}(?:v\d+)?)(?=$|[\s,;?#]|\.pdf)/i.exec(
    text.trim(),
  )?.[1];
}
