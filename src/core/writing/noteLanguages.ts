const markdownLanguages = new Set(['markdown', 'quarto', 'rmd', 'rmarkdown', 'mdx']);

/** Whether a note is Markdown of some kind, by the language ID that its editor gives it. */
export function isMarkdown(languageId: string): boolean {
  return markdownLanguages.has(languageId);
}

/** Whether a note is LaTeX. */
export function isLatex(languageId: string): boolean {
  return languageId === 'latex' || languageId === 'tex';
}
