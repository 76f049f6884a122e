import type { Form, OpenForm } from '../grammar.ts';
import { isId, keyMention, nameIn } from '../nameInText.ts';

const link =
  /!?\[\[(?<target>[^[\]|#\r\n]{1,400})(?:#(?<section>[^[\]|\r\n]{0,200}))?(?:(?:\||\]\[)(?:[^[\]\r\n]|\](?!\])){0,1000})?\]\]/y;
const scheme = /^(?!file:)[a-z][a-z\d+.-]+:/i;
/** What may stand before the name: spaces, a folder, the `@` of notes named by citation keys. */
const before = /^(?:file:)?(?:[^]*[/\\](?!_))?\s*@?/i;

/** `[[ID]]`, `[[ID|text]]`, `![[ID#section]]`, and Org's `[[ID][text]]`; the ID may have a folder before it. */
export const wikiLink: Form = {
  opening: String.raw`!?\[\[(?=[^[\]|#\r\n])`,
  read(scan, start, opened) {
    link.lastIndex = start;
    const { 0: whole = '', groups } = link.exec(scan.text) ?? {};
    // In a table, the `|` before the text is escaped.
    const target = (groups?.['target'] ?? '').replace(/\s*\\?$/, '');
    const lead = before.exec(target)?.[0].length ?? 0;
    const [inside = ''] = target.slice(lead).split(/\^|::/);
    const range = { start: opened + lead, end: opened + lead + inside.length };
    if (range.start >= range.end || scheme.test(target) || !/^[\p{L}\p{N}_]\S*$/u.test(inside)) {
      return undefined;
    }
    const name = nameIn(scan.text, range);
    const { section, ...numbered } = withNumber(name, groups?.['section']?.replace(/\\$/, ''));
    const outer = { start, end: start + whole.length };
    scan.add(keyMention(numbered, 'wikiLink', { outer, section, isFirm: isId(name.written) }));
    return outer.end;
  },
};

/** A number behind a whole ID belongs to it: it tells rows with the same ID apart. */
function withNumber<N extends { readonly written: string; readonly end: number }>(
  name: N,
  section: string | undefined,
): N & { readonly section?: string | undefined } {
  if (section === undefined || !/^\d{1,3}$/.test(section) || !isId(name.written)) {
    return { ...name, section: section?.trim() || undefined };
  }
  return { ...name, written: `${name.written}#${section}`, end: name.end + section.length + 1 };
}

export const openWikiLink: OpenForm = {
  form: 'wikiLink',
  before: /(?<opening>!?\[\[)(?<typed>[^[\]|#\r\n]{0,300})$/,
  rest: /^(?:[^[\]|#\r\n]{0,300}?(?=[#|][^[\]\r\n]{0,300}\]\]|\]\])|[\p{L}\p{N}\p{M}_'’+.-]{0,300})/u,
  closing: ']]',
  closed: /^(?:[#|][^[\]\r\n]{0,300})?\]\]/,
};
