import { isOthers, type CslItem, type CslName } from './cslItem.ts';
import { oneLine } from './oneLine.ts';

const types: Readonly<Record<CslItem['type'], string>> = {
  'paper-conference': 'CONF',
  'article-journal': 'JOUR',
  article: 'UNPB',
  document: 'GEN',
};

/** A list of references in the form of Research Information Systems, which EndNote, Zotero and others read. */
export function ris(items: readonly CslItem[]): string {
  return items.map(reference).join('\n');
}

function reference(item: CslItem): string {
  const container = item['container-title'];
  const tags: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', types[item.type]],
    ['ID', item.id],
    ...(item.author ?? []).map((author) => ['AU', name(author)] as const),
    ['TI', item.title],
    [item.type === 'article-journal' ? 'JO' : 'T2', container],
    ['PY', item.issued?.['date-parts'][0]?.[0]?.toString()],
    ['DO', item.DOI],
    ['UR', item.URL],
  ];
  const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}\n`] : []));
  return `${lines.join('')}ER  - \n`;
}

/** RIS has no word for further authors, so they are left out. */
function name(author: CslName): string | undefined {
  if ('literal' in author) {
    return isOthers(author) ? undefined : author.literal;
  }
  return author.given === undefined ? author.family : `${author.family}, ${author.given}`;
}
