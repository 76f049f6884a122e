import { escapeHtml } from './escapeHtml.ts';

/** A heading of the page. */
export interface OutlineEntry {
  /** Of the element to which the entry leads. */
  readonly id: string;
  readonly number?: string;
  readonly heading: string;
  /** 1 for a section of the paper. */
  readonly level: number;
}

/** An outline is worth its place from this many headings on. */
const fewestEntries = 2;
const deepestLevel = 3;

/** The headings of a page as links, for the margin beside its text. Empty where there is next to nothing to choose from. */
export function outline(entries: readonly OutlineEntry[]): string {
  if (entries.length < fewestEntries) {
    return '';
  }
  const items = entries.map(({ id, number, heading, level }) => {
    const sign = number === undefined ? '' : `${escapeHtml(number)} `;
    const depth = Math.min(level, deepestLevel);
    return `<li class="level-${depth}"><a href="#${id}">${sign}${escapeHtml(heading)}</a></li>`;
  });
  return `<nav class="outline" aria-label="Outline"><ul>${items.join('')}</ul></nav>`;
}
