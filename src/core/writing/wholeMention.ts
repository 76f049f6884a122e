import type { Mention, TextRange } from '../mentions/mention.ts';
import type { Writing } from './mentionWritings.ts';

/** A mention with all that has to go when it is written in another way. */
export interface WholeMention {
  readonly range: TextRange;
  readonly writing: Writing;
}

/**
 * All of a mention, where that can be told: the link around an address, the brackets around the only citation in them. Nothing
 * for a name in a list of several, which cannot stand alone.
 */
export function wholeMention(text: string, mention: Mention): WholeMention | undefined {
  const { outer, form } = mention;
  const isNameAlone = outer.start === mention.start && outer.end === mention.end;
  const link = isNameAlone ? markdownLinkAround(text, outer) : undefined;
  if (link) {
    return { range: link, writing: 'link' };
  }
  switch (form) {
    case 'bare':
      return { range: outer, writing: 'id' };
    case 'wikiLink':
      return { range: outer, writing: 'wikiLink' };
    case 'citation':
      return wholeCitation(text, outer);
    case 'url':
      return undefined;
    default:
      return isNameAlone ? undefined : { range: outer, writing: 'citation' };
  }
}

/** How much of a line is looked at on each side: no link is longer. */
const reach = 1000;

/** `[@key]` as a whole; nothing where other citations, or words, stand in the same brackets. */
function wholeCitation(text: string, { start, end }: TextRange): WholeMention | undefined {
  const before = /\[[^[\]]*$/.exec(text.slice(Math.max(0, start - reach), start))?.[0];
  const after = /^[^[\]]*\]/.exec(text.slice(end, end + reach))?.[0];
  if (before === undefined || after === undefined) {
    return { range: { start, end }, writing: 'citation' };
  }
  const isAlone = /^\[(?:cite(?:\/[\w/-]+)?:)?\s*$/.test(before) && /^\s*\]$/.test(after);
  return isAlone
    ? { range: { start: start - before.length, end: end + after.length }, writing: 'citation' }
    : undefined;
}

/** The Markdown link `[…](…)` whose address holds a stretch of text. */
function markdownLinkAround(text: string, { start, end }: TextRange): TextRange | undefined {
  const before = /\[(?:[^[\]\\\n]|\\.)*\]\(<?[^()<>\s]*$/.exec(text.slice(Math.max(0, start - reach), start))?.[0];
  const after = /^[^()<>\s]*>?(?:[ \t]+"[^"\n]*")?\)/.exec(text.slice(end, end + reach))?.[0];
  return before === undefined || after === undefined
    ? undefined
    : { start: start - before.length, end: end + after.length };
}
