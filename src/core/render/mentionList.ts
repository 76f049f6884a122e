import { escapeHtml } from './escapeHtml.ts';
import { countOf, formatCount } from '../util/quantities.ts';

/** A mention as a person reads it. */
export interface ListedMention {
  /** What the note is called: its path in the workspace. */
  readonly note: string;
  /** From 1. */
  readonly line: number;
  /** The text of the line, with the name of the paper shortened. */
  readonly text: string;
}

/** Below a paper, or in a list of its own, its ID need not be repeated in full: `Jin_DNF_…`. */
export function withShortId(text: string, paperId: string): string {
  const [author = '', word = '', ...others] = paperId.split('_');
  return others.length === 0 ? text : text.replaceAll(paperId, () => `${author}_${word}_…`);
}

export const mentionsHeadingId = 'mentions';

/** `Cited in 3 notes`. */
export function mentionsHeading(mentions: readonly ListedMention[]): string {
  return `Cited in ${countOf(new Set(mentions.map(({ note }) => note)).size, 'note')}`;
}

/** A list that is longer is for the view that is made for it. */
const mostListed = 50;

/** Where notes mention a paper; empty where none does. What can be pressed names its mention in `data-mention`, by number from 0. */
export function mentionList(mentions: readonly ListedMention[]): string {
  const items = mentions.slice(0, mostListed).map(({ note, line, text }, index) => {
    const place = `<button type="button" data-mention="${index}">${escapeHtml(note)}, line ${line}</button>`;
    return `<li>${place} <span dir="auto">${escapeHtml(text)}</span></li>`;
  });
  if (mentions.length > mostListed) {
    const all = `All ${formatCount(mentions.length)} mentions`;
    items.push(`<li><button type="button" data-action="findMentions">${all}</button></li>`);
  }
  return items.length === 0
    ? ''
    : `<section class="mentions" aria-labelledby="${mentionsHeadingId}"><h2 id="${mentionsHeadingId}">${mentionsHeading(mentions)}</h2><ul>${items.join('')}</ul></section>`;
}
