import type { Form, OpenForm } from '../grammar.ts';
import { idInName, keyMention, longestName, looksLikeKey, runEnd, type Name } from '../nameInText.ts';

interface KeyGrammar {
  /** Matches a key (sticky). */
  readonly key: RegExp;
  /** Only in brackets that a citation has opened. */
  readonly inGroupOnly?: boolean;
}

/** Pandoc's: letters, digits and `_`, with single punctuation between them. */
const pandocKey = /[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_])){0,499}/uy;
const typstKey = /[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_-]|[:.](?=[\p{L}\p{N}_])){0,499}/uy;
const bracedKey = /\{([^\s{}]{1,500})\}/y;

/** An `@` behind these is part of an e-mail address, a path or an escape; `_` alone may open emphasis. */
const inAddress = /[\p{L}\p{N}\p{M}.+/\\@%-]_*$/u;
/** Rules of CSS, whose names no paper has. */
const cssRules = new Set(
  'media import charset font-face keyframes supports namespace page layer container property apply tailwind'.split(' '),
);
/** Pandoc and Quarto number figures and the like with keys, too. */
const ownReference = /^(?:fig|tbl|tab|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|nte|tip|wrn|imp|cau|app)[-:]/i;

/** `@key`, `-@key` and `@{key}`, in brackets or not. */
export const pandocCitation = citation({ key: pandocKey });
export const typstReference = citation({ key: typstKey });
export const orgCitationKey = citation({ key: pandocKey, inGroupOnly: true });

function citation({ key, inGroupOnly = false }: KeyGrammar): Form {
  return {
    opening: '@',
    read(scan, at, opened) {
      const start = startOf(scan.text, at);
      const isInGroup = at < scan.groupEnd;
      const found = start === undefined || (inGroupOnly && !isInGroup) ? undefined : keyAt(scan.text, opened, key);
      if (start === undefined || !found || scan.text[found.outerEnd] === '@' || cssRules.has(found.name.written)) {
        return undefined;
      }
      const { name, outerEnd } = found;
      const isFirm = (isInGroup || looksLikeKey(name)) && !ownReference.test(name.written);
      scan.add(keyMention(name, 'citation', { outer: { start, end: outerEnd }, isFirm }));
      return outerEnd;
    },
  };
}

/** Where the citation begins, its `-` included; `undefined` where the `@` belongs to something else. */
function startOf(text: string, at: number): number | undefined {
  const start = text[at - 1] === '-' ? at - 1 : at;
  return inAddress.test(text.slice(Math.max(0, start - 3), start)) ? undefined : start;
}

function keyAt(
  text: string,
  start: number,
  key: RegExp,
): { readonly name: Name; readonly outerEnd: number } | undefined {
  bracedKey.lastIndex = start;
  const braced = bracedKey.exec(text)?.[1];
  if (braced !== undefined) {
    const end = start + 1 + braced.length;
    return { name: { start: start + 1, end, written: braced }, outerEnd: end + 1 };
  }
  const end = runEnd(text, start, false);
  if (end - start > longestName) {
    return undefined;
  }
  const id = idInName(text, { start, end });
  if (id?.start === start) {
    return { name: id, outerEnd: id.end };
  }
  key.lastIndex = start;
  const written = key.exec(text)?.[0].replace(/_+$/, '') ?? '';
  const name = { start, end: start + written.length, written };
  return written === '' ? undefined : { name, outerEnd: name.end };
}

/** Brackets with a citation in them: in these, every key is one. A link's text is none. */
export const bracketedCitation: Form = {
  opening: String.raw`\[(?=[^[\]@]{0,200}@)`,
  read(scan, start) {
    const brackets = /\[[^[\]]{0,2000}\](?!\(|:[ \t]*\S{0,20}:\/\/)/y;
    brackets.lastIndex = start;
    const { 0: whole } = brackets.exec(scan.text) ?? [''];
    scan.groupEnd = Math.max(scan.groupEnd, start + whole.length);
    return undefined;
  },
};

/** Org's `[cite:…]` and `[cite/style:…]`. */
export const orgCitation: Form = {
  opening: String.raw`(?<!\[)\[cite(?:\/[\w/-]+)?:`,
  read(scan, start, opened) {
    const brackets = /(?:[^[\]]|\[[^[\]]{0,500}\]){0,2000}\]/y;
    brackets.lastIndex = opened;
    const { 0: whole } = brackets.exec(scan.text) ?? [''];
    scan.groupEnd = Math.max(scan.groupEnd, opened + whole.length);
    return opened;
  },
};

const restOfKey = /^(?:[\p{L}\p{N}\p{M}_'’+-]|[:.#/](?=[\p{L}\p{N}_])){0,500}/u;

export const openBracedCitation: OpenForm = {
  form: 'citation',
  before: /(?<![\p{L}\p{N}\p{M}_.+/\\@%])(?<opening>-?@\{)(?<typed>[^\s{}@]{0,300})$/u,
  rest: restOfKey,
  closing: '}',
  closed: /^\}/,
};

export const openCitation: OpenForm = {
  form: 'citation',
  before: /(?<![\p{L}\p{N}\p{M}_.+/\\@%])(?<opening>-?@)(?<typed>[\p{L}\p{N}\p{M}_:.#'’+/-]{0,300})$/u,
  rest: restOfKey,
  closing: '',
};

export const openOrgCitation: OpenForm = {
  form: 'citation',
  before:
    /(?<opening>\[cite(?:\/[\w/-]{1,40})?:(?:[^[\]@]{0,200}@[^[\]@;]{0,200};)*[^[\]@]{0,200}@)(?<typed>[^[\]@;\s]{0,300})$/,
  rest: restOfKey,
  closing: ']',
  closed: /^[^[\]]{0,1000}\]/,
};
