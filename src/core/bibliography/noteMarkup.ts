import { escapeLatex } from '../citations/escapeLatex.ts';
import { escapeMarkdown } from '../render/escapeMarkdown.ts';
import { mentionLanguage } from '../writing/mentionLanguage.ts';

/** How a language of notes writes what a bibliography consists of. */
export interface NoteMarkup {
  /** Text that is shown as it is, whatever it holds. In one line already. */
  escape(text: string): string;
  /** @param text escaped */
  italic(text: string): string;
  /** @param text escaped */
  link(text: string, url: string): string;
  /** A line that is not shown. */
  comment(text: string): string;
  /** The whole list. */
  list(items: readonly ListItem[]): string;
}

export interface ListItem {
  /** What the note cites the paper by. */
  readonly key: string;
  /** Where the style numbers its references. */
  readonly label?: string;
  readonly text: string;
}

const markdown: NoteMarkup = {
  escape: withinSpaces(escapeMarkdown),
  italic: (text) => `*${text}*`,
  link: (text, url) => (text === escapeMarkdown(url) ? `<${url}>` : `[${text}](<${url}>)`),
  comment: (text) => `<!-- ${text} -->`,
  list: numberedOrDashed,
};

const latex: NoteMarkup = {
  escape: escapeLatex,
  italic: (text) => String.raw`\emph{${text}}`,
  // `\url` needs a package that the note may not load.
  link: (text) => text,
  comment: (text) => `% ${text}`,
  list: (items) =>
    [
      String.raw`\begin{thebibliography}{${'9'.repeat(String(items.length).length)}}`,
      ...items.map(({ key, text }) => String.raw`\bibitem{${key}} ${text}`),
      String.raw`\end{thebibliography}`,
    ].join('\n'),
};

const typst: NoteMarkup = {
  escape: (text) => text.replace(/[\\#$*_`<>@[\]~/'"=+-]/g, String.raw`\$&`),
  italic: (text) => `#emph[${text}]`,
  link: (text, url) => `#link(${JSON.stringify(url)})[${text}]`,
  comment: (text) => `// ${text}`,
  list: numberedOrDashed,
};

/** Org has no escapes: a space without width keeps characters from meaning something to those beside them (Org manual, 12.4). */
const org: NoteMarkup = {
  escape: (text) => text.replace(/[*/_=~+[\]<>{}@\\^$|]|:(?=\S)/g, '\u200B$&\u200B').replace(/\u200B+/g, '\u200B'),
  italic: (text) => `/${text}/`,
  link: (text, url) => (/[[\]]/.test(url) ? text : `[[${url}][${text}]]`),
  comment: (text) => `# ${text}`,
  list: numberedOrDashed,
};

const restructuredText: NoteMarkup = {
  escape: (text) => text.replace(/[\\*`_|<>:[\]]/g, String.raw`\$&`),
  italic: (text) => `*${text}*`,
  link: (text, url) => `\`${text} <${url}>\`__`,
  comment: (text) => `.. ${text}`,
  list: numberedOrDashed,
};

/** AsciiDoc leaves references to characters by number as they are, and escapes what they stand for. */
const asciidoc: NoteMarkup = {
  escape: (text) => text.replace(/[&<>*_`#+^~{}[\]|:\\'"]/g, (character) => `&#${character.charCodeAt(0)};`),
  italic: (text) => `__${text}__`,
  link: (text, url) => `link:++${url}++[${text}]`,
  comment: (text) => `// ${text}`,
  list: (items) => ['[bibliography]', ...items.map(({ key, text }) => `* [[[${key}]]] ${text}`)].join('\n'),
};

const plainText: NoteMarkup = {
  escape: (text) => text,
  italic: (text) => text,
  link: (text) => text,
  comment: (text) => `--- ${text} ---`,
  list: (items) => items.map(({ label, text }) => (label === undefined ? text : `${label} ${text}`)).join('\n'),
};

const languages: Readonly<Record<string, NoteMarkup>> = {
  markdown,
  latex,
  typst,
  org,
  restructuredtext: restructuredText,
  asciidoc,
};

/** The markup of a language; that of plain text where it has none that is known. */
export function noteMarkup(languageId: string): NoteMarkup {
  return languages[mentionLanguage(languageId)] ?? plainText;
}

function numberedOrDashed(items: readonly ListItem[]): string {
  return items.map(({ label, text }, index) => `${label === undefined ? '-' : `${index + 1}.`} ${text}`).join('\n');
}

/** Leaves the spaces around a text, which keep it apart from its neighbours. */
function withinSpaces(escape: (text: string) => string): (text: string) => string {
  return (text) => text.replace(/\S(?:.*\S)?/s, escape);
}
