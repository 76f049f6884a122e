import type { Reference, ReferenceRun } from '../citations/reference.ts';
import { noteMarkup, type NoteMarkup } from './noteMarkup.ts';

/** References as a list in the language of a note: with what is in italics and the links, and all else as plain text; empty where there are none. */
export function bibliographyList(references: readonly Reference[], languageId: string): string {
  if (references.length === 0) {
    return '';
  }
  const markup = noteMarkup(languageId);
  return markup.list(
    references.map(({ id, label, runs }) => ({
      key: id,
      text: runs.map((run) => written(run, markup)).join(''),
      ...(label !== undefined && { label }),
    })),
  );
}

function written({ text, isItalic, url }: ReferenceRun, markup: NoteMarkup): string {
  const escaped = markup.escape(text);
  if (url !== undefined) {
    return markup.link(escaped, url);
  }
  return isItalic ? escaped.replace(/\S(?:.*\S)?/s, (inner) => markup.italic(inner)) : escaped;
}
