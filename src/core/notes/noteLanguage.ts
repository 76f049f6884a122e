/** Languages of notes by the ending of the file, for notes that no editor has open. */
const languages: Readonly<Record<string, string>> = {
  md: 'markdown',
  markdown: 'markdown',
  qmd: 'markdown',
  rmd: 'markdown',
  tex: 'latex',
  ltx: 'latex',
  typ: 'typst',
  org: 'org',
  rst: 'restructuredtext',
  adoc: 'asciidoc',
  asciidoc: 'asciidoc',
  txt: 'plaintext',
  text: 'plaintext',
};

/** Which files are notes, unless the setting `lectern.notes` says otherwise. */
const defaultNoteGlobs: readonly string[] = [`**/*.{${Object.keys(languages).join(',')}}`];

/** The ID that editors have for the language of a note. */
export function noteLanguage(uri: string): string {
  const [, ending = ''] = /\.(\w+)$/.exec(uri) ?? [];
  return languages[ending.toLowerCase()] ?? 'plaintext';
}

/** A thesis has its own references: no notes, but what notes cite. */
const bibliographyGlob = '**/*.bib';

export function isBibliography(uri: string): boolean {
  return uri.toLowerCase().endsWith('.bib');
}

/** The files that the index of notes reads: what the setting `lectern.notes` says, or its default, and bibliographies. */
export function indexedGlobs(setting: unknown): readonly string[] {
  return [...noteGlobs(setting), bibliographyGlob];
}

/** What the setting `lectern.notes` says, or what it is when nobody has set it. */
function noteGlobs(setting: unknown): readonly string[] {
  return Array.isArray(setting) ? setting.filter((glob) => typeof glob === 'string') : defaultNoteGlobs;
}
