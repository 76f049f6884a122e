import type { MentionName } from './resolvedName.ts';

/** A part of a text, in UTF-16 code units; `end` is exclusive. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/** The places of a note that can say what the whole note is about. */
export interface NoteHead {
  /** Fields of the front matter that name one paper by ID or citation key. */
  readonly named: readonly MentionName[];
  readonly frontMatter?: Part;
  /** The line of the first heading. */
  readonly heading?: Part;
}

/** A note whose first heading stands behind so many characters is about no one thing. */
const longestHead = 20_000;

const frontMatterPattern = /^\ufeff?---[^\S\n]*\n[\s\S]*?\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/;
/** `id: Jin_DNF_…`, `citekey: "@jin2023dnf"`. */
const namingField =
  /^(?:id|paper|key|cite[_-]?key|citation[_-]?key)[^\S\n]*:[^\S\n]*["']?@?([^\s"'#,[\]{}]+)["']?[^\S\n]*$/gim;

const marked = (pattern: string): RegExp => new RegExp(`^${pattern}[^\\S\\n]*\\S.*$`, 'm');
const underlined = /^\S.*\n(?:=+|-+|~+|#+)[^\S\n]*$/m;

/** First headings by the language of the note. */
const headings: Readonly<Record<string, readonly RegExp[]>> = {
  markdown: [marked('#{1,6}[^\\S\\n]'), underlined],
  latex: [/^.*\\(?:title|chapter|(?:sub)*section)\*?[[{].*$/m],
  typst: [marked('=+[^\\S\\n]')],
  org: [marked('\\*+[^\\S\\n]'), /^#\+title:.*$/im],
  restructuredtext: [underlined],
  asciidoc: [marked('=+[^\\S\\n]')],
};
const otherNames: Readonly<Record<string, string>> = { tex: 'latex', quarto: 'markdown', rmd: 'markdown' };

/** Reads the beginning of a note in one of the languages of notes. Line ends may be of any kind. */
export function noteHead(text: string, languageId: string): NoteHead {
  // As many code units as before, so that offsets stay right.
  const beginning = text
    .slice(0, longestHead)
    .replace(/\r(?!\n)/g, '\n')
    .replaceAll('\r\n', ' \n');
  const language = otherNames[languageId] ?? languageId;
  const [matter = ''] = language === 'markdown' ? (frontMatterPattern.exec(beginning) ?? []) : [];
  const named = Array.from(matter.matchAll(namingField), ([, written = '']): MentionName => ({ written, kind: 'key' }));
  const body = beginning.slice(matter.length);
  const heading = (headings[language] ?? [])
    .map((pattern) => pattern.exec(body))
    .filter((match) => match !== null)
    .sort((one, other) => one.index - other.index)[0];
  const start = matter.length + (heading?.index ?? 0);
  return {
    named,
    ...(matter !== '' && { frontMatter: { start: 0, end: matter.length } }),
    ...(heading && { heading: { start, end: start + heading[0].length } }),
  };
}
