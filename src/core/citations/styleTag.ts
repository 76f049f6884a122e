/** The first tag of a CSL style, which says what the style is; empty where there is none. Linear in the text, whatever that is. */
export function styleTag(style: string): string {
  const start = style.search(/<(?:\w+:)?style\s/);
  const end = start < 0 ? -1 : style.indexOf('>', start);
  return end < 0 ? '' : style.slice(start, end + 1);
}
