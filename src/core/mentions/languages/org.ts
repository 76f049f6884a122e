import { openBareId } from '../forms/bareId.ts';
import { openOrgCitation, orgCitation, orgCitationKey } from '../forms/citationKey.ts';
import { delimitedCode, delimitedComment, lineCode, lineComment } from '../forms/hidden.ts';
import { openOrgMacro, orgMacro } from '../forms/macros.ts';
import { openWikiLink, wikiLink } from '../forms/wikiLink.ts';
import type { Form, Grammar } from '../grammar.ts';
import { formsOfAnyText } from './anyText.ts';

const endOfBlock = (begin: string): string =>
  begin.trim().replace(/begin/i, (word) => (word === 'begin' ? 'end' : 'END'));

/** Org's `=verbatim=` and `~code~`, within a line. */
const verbatim: Form = {
  opening: String.raw`(?<![^\s({'"-])(?:=(?=[^\s=][^=\r\n]{0,500}=)|~(?=[^\s~][^~\r\n]{0,500}~))`,
  read(scan, start, opened) {
    const mark = scan.text.slice(start, opened);
    scan.hideCode(start, scan.text.indexOf(mark, opened) + 1, false);
    return opened;
  },
};

export const org: Grammar = {
  languages: ['org'],
  forms: [
    lineComment(String.raw`^[ \t]{0,100}#(?=[ \t\r\n]|$)`),
    delimitedComment(String.raw`^[ \t]{0,100}#\+(?:begin_comment|BEGIN_COMMENT)\b`, endOfBlock),
    delimitedCode(String.raw`^[ \t]{0,100}#\+(?:begin|BEGIN)_(?:src|SRC|example|EXAMPLE|export|EXPORT)\b`, endOfBlock),
    lineCode(String.raw`^[ \t]{0,100}:(?=[ \t])`),
    verbatim,
    orgCitation,
    orgCitationKey,
    wikiLink,
    orgMacro,
    ...formsOfAnyText,
  ],
  openForms: [openOrgCitation, openWikiLink, openOrgMacro, openBareId],
};
