import type { Mention, TextRange } from '../mentions/mention.ts';
import { mentionLanguage } from '../writing/mentionLanguage.ts';
import { noteMarkup } from './noteMarkup.ts';

const beginning = 'lectern: bibliography';
const end = 'lectern: end of bibliography';

/** A change of a note's text. */
export interface NoteEdit extends TextRange {
  readonly newText: string;
}

/** Where a note has its bibliography: the range from marker to marker; nothing without markers; what is wrong with them. */
export type BibliographyPlace =
  | { readonly kind: 'marked'; readonly range: TextRange }
  | { readonly kind: 'none' }
  | { readonly kind: 'broken'; readonly problem: string };

/** Finds the markers of the bibliography, each on a line of its own. */
export function findBibliography(text: string, languageId: string): BibliographyPlace {
  const markers = findMarkers(text, languageId);
  const first = markers.find(({ kind }) => kind === 'beginning');
  const next = first && markers[markers.indexOf(first) + 1];
  if (!first) {
    return { kind: 'none' };
  }
  if (next?.kind !== 'end') {
    const line = text.slice(0, first.start).split('\n').length;
    const marker = noteMarkup(languageId).comment(end);
    return {
      kind: 'broken',
      problem: `The bibliography that begins in line ${line} has no end. Put the line “${marker}” behind it, or remove its first line.`,
    };
  }
  return { kind: 'marked', range: { start: first.start, end: next.end } };
}

/** The mentions of a note but for those in its own bibliography. */
export function withoutBibliography(mentions: readonly Mention[], text: string, languageId: string): Mention[] {
  const place = findBibliography(text, languageId);
  return mentions.filter(
    ({ start }) => place.kind !== 'marked' || start < place.range.start || start >= place.range.end,
  );
}

/**
 * What to change in a note so that it has a bibliography, between markers: what stands between those that are there is replaced, and
 * nothing else is touched; without any, it comes to the end.
 *
 * @param list the references, as `bibliographyList` writes them
 * @returns a sentence where the markers are broken; no edit where the bibliography is as it should be
 */
export function bibliographyEdit(
  text: string,
  languageId: string,
  list: string,
): { readonly edit?: NoteEdit } | { readonly problem: string } {
  const place = findBibliography(text, languageId);
  if (place.kind === 'broken') {
    return { problem: place.problem };
  }
  const { comment } = noteMarkup(languageId);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = list === '' ? [''] : ['', ...list.split('\n'), ''];
  const block = [comment(beginning), ...lines, comment(end)].join(lineEnd);
  if (place.kind === 'none') {
    return { edit: insertion(text, languageId, block, lineEnd) };
  }
  const { start, end: blockEnd } = place.range;
  return text.slice(start, blockEnd) === block ? {} : { edit: { start, end: blockEnd, newText: block } };
}

/** To the end of the note; in LaTeX, what stands behind the end of the document is not printed. */
function insertion(text: string, languageId: string, block: string, lineEnd: string): NoteEdit {
  const documentEnd = mentionLanguage(languageId) === 'latex' ? text.lastIndexOf(String.raw`\end{document}`) : -1;
  const at = documentEnd < 0 ? text.length : text.lastIndexOf('\n', documentEnd) + 1;
  const before = text.slice(0, at);
  const gap = /^$|^\s*\n$|\n[ \t]*\r?\n$/.test(before) ? '' : lineEnd.repeat(before.endsWith('\n') ? 1 : 2);
  return { start: at, end: at, newText: gap + block + lineEnd.repeat(at < text.length ? 2 : 1) };
}

interface Marker extends TextRange {
  readonly kind: 'beginning' | 'end';
}

function findMarkers(text: string, languageId: string): Marker[] {
  const { comment } = noteMarkup(languageId);
  const lines = [
    { kind: 'beginning', line: comment(beginning) },
    { kind: 'end', line: comment(end) },
  ] as const;
  return lines
    .flatMap(({ kind, line }) =>
      occurrences(text, line)
        .filter((start) => isOwnLine(text, start, start + line.length))
        .map((start) => ({ kind, start, end: start + line.length })),
    )
    .sort((one, other) => one.start - other.start);
}

function occurrences(text: string, line: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(line); at >= 0; at = text.indexOf(line, at + line.length)) {
    found.push(at);
  }
  return found;
}

function isOwnLine(text: string, start: number, end: number): boolean {
  const startsLine = start === 0 || text[start - 1] === '\n' || text[start - 1] === '\r';
  return startsLine && /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 100));
}
