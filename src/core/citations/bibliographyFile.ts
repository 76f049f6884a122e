import { bibtex } from './bibtex.ts';
import type { CslItem } from './cslItem.ts';
import { ris } from './ris.ts';
import { markAsWritten } from './writtenByLectern.ts';

/** Forms of a file with references that other programs read. */
export type DataFormat = 'bibtex' | 'csl-json' | 'ris';

export const dataFormats: readonly DataFormat[] = ['bibtex', 'csl-json', 'ris'];

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
  return format === 'bibtex' ? markAsWritten(text) : text;
}
