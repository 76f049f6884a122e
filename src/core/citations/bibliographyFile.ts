import { bibtex } from './bibtex.ts';
import type { CslItem } from './cslItem.ts';
import { ris } from './ris.ts';

/** Forms of a file with references that other programs read. */
export type DataFormat = 'bibtex' | 'csl-json' | 'ris';

export const dataFormats: readonly DataFormat[] = ['bibtex', 'csl-json', 'ris'];

const notice = 'Written by Lectern. What is changed here is lost when Lectern writes the file again.';

/** Items in a form that other programs read. */
export function writeItems(items: readonly CslItem[], format: DataFormat): string {
  switch (format) {
    case 'bibtex':
      return bibtex(items);
    case 'csl-json':
      return `${JSON.stringify(items, undefined, 2)}\n`;
    case 'ris':
      return ris(items);
  }
}

/** The whole text of a bibliography file. */
export function bibliographyFile(items: readonly CslItem[], format: DataFormat): string {
  const text = writeItems(items, format);
  return format === 'bibtex' ? `% ${notice}\n\n${text}` : text;
}

/** Whether a file says of itself that it may be written again. CSL-JSON and RIS have no room for that. */
export function isWrittenByLectern(text: string): boolean {
  return text.startsWith(`% ${notice}`);
}
