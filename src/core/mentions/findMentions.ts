import { isPaperId } from '../paperId.ts';
import type { Mention } from './mention.ts';

/** What IDs consist of. LaTeX and Markdown want `_` escaped in running text, so `\_` counts too. */
const character = String.raw`(?:[\p{L}\p{N}\p{M}_.'’+-]|\\_)`;

/**
 * A run of such characters. `[[ID]]`, `@ID` and the open-access URLs need no rule of their own: what surrounds the ID
 * there is no part of a run. No ID is longer; a longer run (a minified file, say) is not looked into.
 */
const run = new RegExp(String.raw`(?<!${character}|\\(?=_))${character}{1,500}(?!${character})`, 'gu');

/** What may stand in a run before the ID: the marks that end an emoji, punctuation. */
const leading = /^(?:.*[\u20e3\ufe0e\ufe0f])?(?:\\?_|[.'’+-])*/u;

/**
 * The ID at the start of a run: up to its last venue and year, with nothing, punctuation (the `_` of emphasis included) or
 * one of the site's endings behind it.
 */
const idInRun = /^.*\\?_[A-Za-z]+\\?_(?:19|20)\d\d(?=(?:\\?_)*(?:$|[.'’+-])|\\?_(?:paper|supplemental)\b)/u;

/**
 * All mentions of paper IDs in a text, in one pass: bare, in `[[…]]`, after `@`, with `_paper.pdf` behind, or inside the
 * open-access URL. The range is exactly the ID.
 */
export function findMentions(text: string, _languageId: string): Mention[] {
  const mentions: Mention[] = [];
  for (const { 0: characters, index } of text.matchAll(run)) {
    const lead = leading.exec(characters)?.[0].length ?? 0;
    const written = idInRun.exec(characters.slice(lead))?.[0] ?? '';
    const paperId = written.replaceAll(String.raw`\_`, '_');
    if (isPaperId(paperId)) {
      const range = { start: index + lead, end: index + lead + written.length };
      mentions.push({ ...range, written: paperId, kind: 'id', form: 'bare', outer: range, isFirm: false });
    }
  }
  return mentions;
}

/** The mention that covers an offset, its end included: a caret stands behind the last character just as well. */
export function mentionAt(text: string, languageId: string, offset: number): Mention | undefined {
  return findMentions(text, languageId).find(({ start, end }) => start <= offset && offset <= end);
}
