import { grammarOf } from './grammars.ts';
import type { MentionForm, TextRange } from './mention.ts';
import { MentionScan } from './mentionScan.ts';

/** A mention that is being typed. Its range is what a completion replaces, with what already stands behind the caret. */
export interface OpenMention extends TextRange {
  /** What stands before the caret: words of a title as well as the beginning of an ID or a key. */
  readonly typed: string;
  readonly form: MentionForm;
  /** What opened it: `[[`, `@`, `\cite{a,`; empty for a bare ID. */
  readonly opening: string;
  /** What still has to be added behind it: `]]`, `}`; empty where it stands there already. */
  readonly closing: string;
}

/** How far a form that is being typed can reach. */
const reach = 1000;

/**
 * What is being typed at an offset, if it can become a mention; nothing in code, comments and addresses. A bare word is one as
 * soon as it could begin an ID (a capital, three characters): whoever offers something without being asked may want to wait
 * for a `_` in `typed`.
 */
export function openMentionAt(text: string, languageId: string, offset: number): OpenMention | undefined {
  const { openForms } = grammarOf(languageId);
  const before = text.slice(Math.max(0, offset - reach), offset);
  const after = text.slice(offset, offset + reach);
  for (const { form, before: pattern, rest, closing, closed } of openForms) {
    const { opening, typed } = pattern.exec(before)?.groups ?? {};
    if (opening !== undefined && typed !== undefined) {
      if (isHidden(text, languageId, offset)) {
        return undefined;
      }
      const length = rest.exec(after)?.[0].length ?? 0;
      return {
        start: offset - typed.length,
        end: offset + length,
        typed,
        form,
        opening,
        closing: missing(closing, after.slice(length), closed),
      };
    }
  }
  return undefined;
}

/** What of a closing does not stand there yet. */
function missing(closing: string, after: string, closed: RegExp | undefined): string {
  if (closing === '' || closed?.test(after)) {
    return '';
  }
  const there = [...closing].findIndex((_, index) => after.startsWith(closing.slice(index)));
  return there < 0 ? closing : closing.slice(0, there);
}

/** Whether an offset stands in code or a comment. */
function isHidden(text: string, languageId: string, offset: number): boolean {
  const scan = new MentionScan(text, grammarOf(languageId));
  while (scan.position < offset && scan.next()) {
    // Reads up to the offset.
  }
  return (
    scan.hidden.some(({ start, end, isOpen }) => start < offset && (offset < end || (isOpen && offset === end))) ||
    offset < scan.urlEnd
  );
}
