import MarkdownIt from 'markdown-it';

/** Turns Markdown that was built from escaped text into HTML. */
export type MarkdownRenderer = (markdown: string) => string;

/** `[7]`, `[14, 15]`, `[3–5]`. */
const citation = /\[\d[\d ,;–-]*\]/g;

/**
 * Plain CommonMark without raw HTML, links found in text, or typographic replacements: the text of a paper is shown as it
 * is. Links and images are off altogether, so no text can ever become one. Citations are marked, to be set quietly.
 */
export function createMarkdownRenderer(): MarkdownRenderer {
  const markdownIt = new MarkdownIt('commonmark', { html: false, linkify: false, typographer: false });
  markdownIt.disable(['link', 'image', 'autolink', 'html_block', 'html_inline', 'reference']);
  const { escapeHtml } = markdownIt.utils;
  markdownIt.renderer.rules['text'] = (tokens, index) =>
    escapeHtml(tokens[index]?.content ?? '').replace(citation, '<span class="citation">$&</span>');
  return (markdown) => markdownIt.render(markdown);
}
