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

/** What the setting `lectern.notes` says, or what it is when nobody has set it. */
export function noteGlobs(setting: unknown): readonly string[] {
  return Array.isArray(setting) ? setting.filter((glob) => typeof glob === 'string') : defaultNoteGlobs;
}
