import { citeproc, type Engine } from './citeproc.ts';
import { isOthers, type CslItem, type CslName } from './cslItem.ts';
import { oneLine } from './oneLine.ts';
import type { FormatRequest, FormatResult, Reference } from './reference.ts';
import { markedFormat, readMarked } from './referenceMarks.ts';
import { styleTag } from './styleTag.ts';

const formatName = 'lectern';

/** The engine of the last style, which takes longer to build than a reference to format. */
let last: { readonly style: string; readonly engine: Engine; items: readonly CslItem[] } | undefined;

/**
 * The references to papers as a CSL style has them, in its order: by name, or as they come where it numbers them. What stands
 * in the items is text, never markup.
 */
export function formatReferences({ items, style, locales }: FormatRequest): FormatResult {
  const problem = styleProblem(style);
  if (problem !== undefined) {
    return { problem };
  }
  try {
    return format(items, style, locales);
  } catch (error) {
    last = undefined;
    return { problem: `cannot be followed: ${oneLine(error instanceof Error ? error.message : String(error))}` };
  }
}

function format(items: readonly CslItem[], style: string, locales: FormatRequest['locales']): FormatResult {
  const engine = engineFor(style, locales, items);
  // The engine remembers what it has read of an item until that is no longer there.
  engine.updateItems([]);
  engine.updateItems(items.map((_item, index) => `item${index}`));
  const bibliography = engine.makeBibliography();
  if (!bibliography || bibliography[1].length !== items.length) {
    return { problem: 'has no bibliography' };
  }
  const [{ entry_ids: ids }, entries] = bibliography;
  const references = entries.map((entry, index): Reference => {
    const item = items[indexOf(ids[index]?.[0])];
    return { id: item?.id ?? '', ...readMarked(entry) };
  });
  return { references };
}

function engineFor(style: string, locales: FormatRequest['locales'], items: readonly CslItem[]): Engine {
  if (last?.style === style) {
    last.items = items;
    return last.engine;
  }
  citeproc.Output.Formats[formatName] = markedFormat;
  const kept: { items: readonly CslItem[] } = { items };
  const engine = new citeproc.Engine(
    {
      retrieveLocale: (language) => locales[language] ?? locales['en-US'],
      retrieveItem: (id) => {
        const item = kept.items[indexOf(id)];
        return item && { ...forProcessor(item), id };
      },
    },
    style,
  );
  engine.setOutputFormat(formatName);
  engine.opt.development_extensions['wrap_url_and_doi'] = true;
  last = Object.assign(kept, { style, engine });
  return engine;
}

function indexOf(id: string | undefined): number {
  return Number(id?.replace('item', ''));
}

/** What is wrong with a style before it is tried. */
function styleProblem(style: string): string | undefined {
  if (!/\bxmlns(?::\w+)?\s*=\s*["']http:\/\/purl\.org\/net\/xbiblio\/csl["']/.test(styleTag(style))) {
    return 'is no CSL style';
  }
  if (!/<\/(?:\w+:)?style\s*>$/.test(style.trimEnd().slice(-100))) {
    return 'breaks off before its end';
  }
  const [, parent] = /<link\b[^>]*\bhref="([^"]*)"[^>]*\brel="independent-parent"/.exec(style) ?? [];
  if (parent !== undefined) {
    return `only refers to another style; use that instead: ${oneLine(parent)}`;
  }
  return /<bibliography\b/.test(style) ? undefined : 'has no bibliography';
}

/** The item with its text made such that the processor finds no markup in it, and with the word for further authors. */
function forProcessor(item: CslItem): object {
  const { author, ...fields } = item;
  const texts = Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? plain(value) : value]);
  return { ...(Object.fromEntries(texts) as object), ...(author && { author: withOthers(author).map(plainName) }) };
}

/** Styles shorten lists of authors by themselves, but know no list that was short from the beginning. */
function withOthers(authors: readonly CslName[]): readonly CslName[] {
  const final = authors.at(-1);
  if (!final || !isOthers(final)) {
    return authors;
  }
  const known = authors.slice(0, -1);
  const names = known.map((name) => ('literal' in name ? name.literal : name.family));
  return [{ literal: `${names.join(', ')} et al.` }];
}

function plainName(name: CslName): CslName {
  if ('literal' in name) {
    return { literal: plain(name.literal) };
  }
  return { family: plain(name.family), ...(name.given !== undefined && { given: plain(name.given) }) };
}

/** The processor reads `<i>` and the like as markup: the brackets are given to it as other characters. */
function plain(text: string): string {
  return oneLine(text).replaceAll('<', '\uE010').replaceAll('>', '\uE011');
}
