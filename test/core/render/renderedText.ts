/** What of HTML a reader sees, white space collapsed, for HTML as markdown-it writes it. */
export function renderedText(html: string): string {
  const text = withoutCitations(html)
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(lt|gt|quot|amp);/g, (_, name: keyof typeof characters) => characters[name]);
  return collapse(text);
}

const characters = { lt: '<', gt: '>', quot: '"', amp: '&' } as const;

/** How the same text looks where white space means nothing. HTML has no NUL: it stands as a replacement character. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('\0', '\ufffd').trim();
}

/** Names of the elements in HTML, besides those that set citations quietly. */
export function elements(html: string): Set<string> {
  return new Set(
    Array.from(withoutCitations(html).matchAll(/<([a-z][a-z0-9]*)/gi), ([, name = '']) => name.toLowerCase()),
  );
}

function withoutCitations(html: string): string {
  return html.replace(/<span class="citation">([^<]*)<\/span>/g, '$1');
}
