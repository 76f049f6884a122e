import type { Author } from '../paper.ts';
import { authorNames } from './bibliographicLine.ts';
import { escapeHtml } from './escapeHtml.ts';

/** Longer lists are folded to so many names, so that the text is not pushed out of sight. */
const mostShown = 20;
/** So few more are not worth a fold. */
const fewestFolded = 5;

/** All authors as HTML; of a long list, the first ones, and the others behind a fold. */
export function authorList(authors: readonly Author[]): string {
  if (authors.length === 0) {
    return '';
  }
  if (authors.length < mostShown + fewestFolded) {
    return `<p class="authors">${escapeHtml(authorNames(authors))}</p>`;
  }
  const first = escapeHtml(authorNames(authors.slice(0, mostShown)));
  const others = escapeHtml(authorNames(authors.slice(mostShown)));
  const count = authors.length - mostShown;
  return `<p class="authors">${first}, …</p><details class="authors"><summary>${count} more authors</summary><p>${others}</p></details>`;
}
