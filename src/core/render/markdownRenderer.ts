import MarkdownIt from 'markdown-it';

/** A stretch of a text that stands in an element of its own. */
export interface Annotation {
  /** Offsets in the text, UTF-16; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly className: string;
  readonly title?: string;
  /** Makes the stretch a link to an element of the page. */
  readonly target?: string;
  /** Name of the element in the page. */
  readonly id?: string;
}

/**
 * Turns Markdown that was built from escaped text into HTML.
 *
 * @param annotations for each paragraph, heading or item of the Markdown, in order; in one of them they may overlap
 */
export type MarkdownRenderer = (markdown: string, annotations?: readonly (readonly Annotation[])[]) => string;

/** What the rule for text knows of the rendering under way. */
interface Rendering {
  readonly annotations: readonly (readonly Annotation[])[];
  /** How many texts have been rendered. */
  texts: number;
}

/**
 * Plain CommonMark without raw HTML, links found in text, or typographic replacements: the text of a paper is shown as it
 * is. Links and images are off altogether, so no text can ever become one; so are names of characters (`&amp;`).
 */
export function createMarkdownRenderer(): MarkdownRenderer {
  const markdownIt = new MarkdownIt('commonmark', { html: false, linkify: false, typographer: false });
  markdownIt.disable(['link', 'image', 'autolink', 'html_block', 'html_inline', 'reference', 'entity']);
  const { escapeHtml } = markdownIt.utils;
  let rendering: Rendering = { annotations: [], texts: 0 };
  markdownIt.renderer.rules['text'] = (tokens, index) => {
    const annotations = rendering.annotations[rendering.texts] ?? [];
    rendering.texts += 1;
    return annotate(tokens[index]?.content ?? '', annotations, escapeHtml);
  };
  return (markdown, annotations = []) => {
    rendering = { annotations, texts: 0 };
    return markdownIt.render(markdown);
  };
}

/** Where annotations overlap, a stretch has all of them on one element. */
function annotate(text: string, annotations: readonly Annotation[], escapeHtml: (text: string) => string): string {
  if (annotations.length === 0) {
    return escapeHtml(text);
  }
  const bounds = new Set([0, text.length, ...annotations.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...bounds].sort((one, other) => one - other);
  const sorted = [...annotations].sort((one, other) => one.start - other.start);
  let html = '';
  let open: Annotation[] = [];
  let next = 0;
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1] ?? text.length;
    open = open.filter((annotation) => annotation.end > start);
    for (let annotation = sorted[next]; annotation && annotation.start <= start; annotation = sorted[next]) {
      open.push(annotation);
      next += 1;
    }
    const part = escapeHtml(text.slice(start, end));
    html += part === '' || open.length === 0 ? part : element(part, open, start, escapeHtml);
  }
  return html;
}

function element(
  content: string,
  annotations: readonly Annotation[],
  start: number,
  escapeHtml: (text: string) => string,
): string {
  const attribute = (name: string, value: string | undefined): string =>
    value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`;
  const target = annotations.find((annotation) => annotation.target !== undefined)?.target;
  const tag = target === undefined ? 'span' : 'a';
  return [
    `<${tag}`,
    attribute('class', annotations.map(({ className }) => className).join(' ')),
    attribute('id', annotations.find((annotation) => annotation.start === start)?.id),
    attribute('href', target === undefined ? undefined : `#${target}`),
    attribute('title', annotations.find(({ title }) => title !== undefined)?.title),
    `>${content}</${tag}>`,
  ].join('');
}
