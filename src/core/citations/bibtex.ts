import { escapeLatex } from './escapeLatex.ts';
import { isOthers, type CslItem, type CslName } from './cslItem.ts';
import { oneLine } from './oneLine.ts';

const entryTypes: Readonly<Record<CslItem['type'], string>> = {
  'paper-conference': 'inproceedings',
  'article-journal': 'article',
  article: 'misc',
  document: 'misc',
};

/** A list of BibTeX entries, each ended by a line end, for BibTeX, biber and Pandoc. In UTF-8. */
export function bibtex(items: readonly CslItem[]): string {
  return items.map(entry).join('\n');
}

function entry(item: CslItem): string {
  const container = item['container-title'];
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['author', item.author?.map(name).join(' and ')],
    ['title', protectCapitals(escapeLatex(oneLine(item.title)))],
    [containerField(item.type), container && escapeLatex(oneLine(container))],
    ['year', item.issued?.['date-parts'][0]?.[0]?.toString()],
    ['doi', item.DOI && verbatim(item.DOI)],
    ['url', item.URL && verbatim(item.URL)],
  ];
  const lines = fields.flatMap(([field, value]) => (value ? [`  ${field} = {${value}},\n`] : []));
  return `@${entryTypes[item.type]}{${item.id},\n${lines.join('')}}\n`;
}

function containerField(type: CslItem['type']): string {
  switch (type) {
    case 'paper-conference':
      return 'booktitle';
    case 'article-journal':
      return 'journal';
    case 'article':
    case 'document':
      return 'howpublished';
  }
}

/** `Family, Given`; braces keep together what BibTeX would take for several parts or names. */
function name(author: CslName): string {
  if ('literal' in author) {
    return isOthers(author) ? 'others' : `{${escapeLatex(oneLine(author.literal))}}`;
  }
  const family = whole(escapeLatex(oneLine(author.family)));
  return author.given === undefined ? family : `${family}, ${whole(escapeLatex(oneLine(author.given)))}`;
}

function whole(part: string): string {
  return /,|(?:^|\s)and(?:\s|$)/i.test(part) ? `{${part}}` : part;
}

/** Styles write titles in small letters but for the first; names and short forms have to stay (`{DNF}`, `{iPhone}`). */
function protectCapitals(title: string): string {
  return title.replace(/(?<![\\\p{L}\p{N}])[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu, (word) =>
    /^.+\p{Lu}|^[^\P{Lu}A]$/u.test(word) && !/^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)+$/u.test(word) ? `{${word}}` : word,
  );
}

/** biber, Pandoc and `\url` take these fields as they are; only braces must be even. */
function verbatim(text: string): string {
  return oneLine(text).replace(/[{}\\\s]/g, encodeURIComponent);
}
