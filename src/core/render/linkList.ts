import type { LinkKind, PaperLink } from '../paper.ts';
import { escapeHtml } from './escapeHtml.ts';

/** What a link is called, in the order in which links stand. A link of another kind is called by its host. */
const labels: Readonly<Record<Exclude<LinkKind, 'other'>, string>> = {
  pdf: 'PDF',
  code: 'Code',
  project: 'Project',
  data: 'Data',
  paper: 'Open-access page',
  arxiv: 'arXiv',
  doi: 'DOI',
};
const order: readonly string[] = [...Object.keys(labels), 'other'];

/** The links of a paper as an HTML list. Only web addresses become links; empty when there are none. */
export function linkList(links: readonly PaperLink[]): string {
  const items = links
    .flatMap(({ kind, url }) => (isWebAddress(url) ? [{ kind, url: new URL(url) }] : []))
    .sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
    .map(({ kind, url }) => {
      const address = escapeHtml(url.href);
      const label = kind === 'other' ? url.host : labels[kind];
      return `<li><a href="${address}" title="${address}" rel="noreferrer">${escapeHtml(label)}</a></li>`;
    });
  return items.length === 0 ? '' : `<ul class="links" aria-label="Links">${items.join('')}</ul>`;
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && ['https:', 'http:'].includes(new URL(url).protocol);
}
