import type { CslItem } from './cslItem.ts';
import { oneLine } from './oneLine.ts';
import type { FormatRequest, FormatResult, Reference } from './reference.ts';
import { styleTag } from './styleTag.ts';

/** The styles that Lectern ships, under the names that the setting has for them. */
const shippedStyles = ['apa', 'ieee', 'vancouver'] as const;
const defaultStyle: string = shippedStyles[0];

/** A text that was read, or a sentence without its end that says why not: "cannot be read: there is no such file". */
export type StyleText = { readonly text: string } | { readonly problem: string };

/** What a platform has to format references with. */
export interface CitationPlatform {
  /** Runs `formatReferences` where it holds up nobody, and gives up on a style that comes to no end. */
  format(request: FormatRequest, signal?: AbortSignal): Promise<FormatResult>;
  /** A file that is shipped with Lectern: `styles/apa.csl`, `locales/en-US.xml`. */
  readShipped(name: string): Promise<string | undefined>;
  /**
   * The text of a person's own style.
   *
   * @param path as the person wrote it: a path or a URI
   * @param noteUri the note that it is for; a relative path is looked for in its folder of the workspace
   */
  readStyle(path: string, noteUri: string | undefined): Promise<StyleText>;
}

/** Formatted references, or a sentence. */
export type Formatted = { readonly references: readonly Reference[] } | { readonly problem: string };

/**
 * Formats papers by the style that a person wants.
 *
 * @param setting the value of `lectern.bibliography.style`, unchecked
 */
export async function formatItems(
  items: readonly CslItem[],
  setting: unknown,
  {
    platform,
    noteUri,
    signal,
  }: { platform: CitationPlatform; noteUri?: string | undefined; signal?: AbortSignal | undefined },
): Promise<Formatted> {
  if (items.length === 0) {
    return { references: [] };
  }
  const name = typeof setting === 'string' && setting.trim() !== '' ? setting.trim() : defaultStyle;
  const style = await readStyle(name, platform, noteUri);
  const result =
    'problem' in style
      ? style
      : await platform.format({ items, style: style.text, locales: await readLocales(style.text, platform) }, signal);
  return 'problem' in result
    ? { problem: `The citation style “${oneLine(name)}” ${result.problem.replace(/\.$/, '')}.` }
    : result;
}

async function readStyle(name: string, platform: CitationPlatform, noteUri: string | undefined): Promise<StyleText> {
  const shipped = shippedStyles.find((candidate) => candidate === name.toLowerCase());
  if (shipped !== undefined) {
    const text = await platform.readShipped(`styles/${shipped}.csl`);
    return text === undefined ? { problem: 'is missing in this installation of Lectern' } : { text };
  }
  if (/^https?:/i.test(name)) {
    return { problem: 'is an address of the web; save the style as a file and name that' };
  }
  if (!/[./\\]/.test(name)) {
    return { problem: `is not known; there are ${shippedStyles.join(', ')}, and every .csl file by its path` };
  }
  return platform.readStyle(name, noteUri);
}

/** What a style takes its words from: the locale of its language, where it is shipped, and the English one for what that lacks. */
async function readLocales(style: string, platform: CitationPlatform): Promise<Record<string, string>> {
  const [, wanted = fallback] = /\bdefault-locale="([A-Za-z]{2,3}(?:-[A-Za-z]{2,8})?)"/.exec(styleTag(style)) ?? [];
  const languages = [...new Set([fallback, wanted])];
  const texts = await Promise.all(languages.map((language) => platform.readShipped(`locales/${language}.xml`)));
  return Object.fromEntries(languages.flatMap((language, index) => (texts[index] ? [[language, texts[index]]] : [])));
}

const fallback = 'en-US';
