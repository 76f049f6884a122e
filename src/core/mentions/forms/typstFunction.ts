import type { Form, OpenForm } from '../grammar.ts';
import { keyMention, nameIn } from '../nameInText.ts';

const call = /#?cite\(\s*(?:<(?<key>[^<>\s]{1,500})>|label\(\s*"(?<label>[^"\r\n]{1,500})"\s*\))/y;
const otherArguments = /[^()\r\n]{0,300}\)/y;

/** `#cite(<key>)` and `#cite(label("key"))`; in code, without the `#`. */
export const typstFunction: Form = {
  opening: String.raw`#?\bcite\((?=\s*(?:<|label\())`,
  read(scan, start) {
    call.lastIndex = start;
    const found = call.exec(scan.text);
    const key = found?.groups?.['key'] ?? found?.groups?.['label'];
    if (!found || key === undefined) {
      return undefined;
    }
    const end = start + found[0].length;
    const from = start + found[0].lastIndexOf(key);
    otherArguments.lastIndex = end;
    const outer = { start, end: end + (otherArguments.exec(scan.text)?.[0].length ?? 0) };
    const name = nameIn(scan.text, { start: from, end: from + key.length });
    scan.add(keyMention(name, 'function', { outer, isFirm: true }));
    return end;
  },
};

export const openTypstFunction: OpenForm = {
  form: 'function',
  before: /(?<opening>#?\bcite\(\s{0,40}<)(?<typed>[^<>\r\n]{0,300})$/,
  rest: /^[\p{L}\p{N}\p{M}_:.'’+-]{0,500}/u,
  closing: '>)',
  closed: /^>/,
};

export const openTypstLabel: OpenForm = {
  form: 'function',
  before: /(?<opening>#?\bcite\(\s{0,40}label\(\s{0,40}")(?<typed>[^"\r\n]{0,300})$/,
  rest: /^[^"\s()]{0,500}/,
  closing: '"))',
  closed: /^"/,
};
