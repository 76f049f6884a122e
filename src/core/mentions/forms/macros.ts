import type { Form, OpenForm } from '../grammar.ts';
import { isId, keyMention, nameIn } from '../nameInText.ts';
import { readKeyList } from './keyList.ts';

const orgKeys = {
  form: 'macro',
  key: /(?:[\p{L}\p{N}\p{M}_]|[:.#/+'’-](?=[\p{L}\p{N}_])){1,500}/uy,
  between: /[,;&]{0,10}/y,
  close: '',
} as const;

/** The links of org-ref: `cite:a,b`, `citet:&a;&b`. */
export const orgMacro: Form = {
  opening: String.raw`\b(?:no|paren|text|auto|foot|full|super|smart)?cite[a-z]*\*?:(?=[&\w])`,
  read: (scan, start, opened) => readKeyList(scan, opened, orgKeys, start),
};

const asciidocKeys = {
  form: 'macro',
  key: /[^\s,;()[\]{}<>]{1,500}/y,
  /** The pages stand in parentheses. */
  between: /(?:[\s,;]|\([^()]{0,200}\)){0,1000}/y,
  close: ']',
} as const;

/** The macros of asciidoctor-bibtex: `cite:[a,b(p. 3)]`. */
export const asciidocMacro: Form = {
  opening: String.raw`\b(?:full|no)?cite[a-z]*:\[`,
  read: (scan, start, opened) => readKeyList(scan, opened, asciidocKeys, start),
};

const reference = /<<(?<name>[\p{L}\p{N}\p{M}_:.'’+-]{1,500})(?:#[^<>,\r\n]{0,200})?(?:,[^<>]{0,500})?>>/uy;

/** AsciiDoc's `<<key>>`, which may also lead to a section of the text. */
export const crossReference: Form = {
  opening: '<<',
  read(scan, start, opened) {
    reference.lastIndex = start;
    const found = reference.exec(scan.text);
    const written = found?.groups?.['name'];
    if (!found || written === undefined) {
      return undefined;
    }
    const name = nameIn(scan.text, { start: opened, end: opened + written.length });
    const outer = { start, end: start + found[0].length };
    scan.add(keyMention(name, 'crossReference', { outer, isFirm: isId(name.written) }));
    return outer.end;
  },
};

export const openOrgMacro: OpenForm = {
  form: 'macro',
  before:
    /(?<opening>\b(?:no|paren|text|auto|foot|full)?cite[a-z]{0,20}\*?:(?:&?[^\s,;&[\]]{1,200}[,;])*&?)(?<typed>[^\s,;&@[\]]{0,300})$/,
  rest: /^[\p{L}\p{N}\p{M}_:.'’+-]{0,500}/u,
  closing: '',
};

export const openAsciidocMacro: OpenForm = {
  form: 'macro',
  before: /(?<opening>\b(?:full|no)?cite[a-z]{0,20}:\[(?:[^\][,;]{0,200}[,;]\s?)*)(?<typed>[^\][,;]{0,300})$/,
  rest: /^[^\s,;()[\]]{0,500}/,
  closing: ']',
  closed: /^[^[\]\r\n]{0,1000}\]/,
};

export const openCrossReference: OpenForm = {
  form: 'crossReference',
  before: /(?<opening><<)(?<typed>[^<>,\r\n]{0,300})$/,
  rest: /^[\p{L}\p{N}\p{M}_:.'’+-]{0,500}/u,
  closing: '>>',
  closed: /^(?:,[^<>\r\n]{0,500})?>>/,
};
