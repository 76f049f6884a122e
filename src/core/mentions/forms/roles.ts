import type { Form, OpenForm } from '../grammar.ts';
import { readKeyList } from './keyList.ts';

const keys = {
  form: 'role',
  key: /[^\s,;`{}<>]{1,500}/y,
  /** A `{…}` beside a key says what stands before it or the page. */
  between: /(?:[\s,;]|\{[^{}`]{0,200}\}){0,1000}/y,
  close: '`',
} as const;

/** The roles of MyST: `{cite}`, `{cite:p}`. */
export const mystRole = role(String.raw`\{(?:foot|full)?cite[a-z]{0,20}(?::[a-z]{1,20}){0,3}\}${'`'}`);
/** The roles of sphinxcontrib-bibtex: `:cite:`, `:cite:t:`, `:footcite:p:`. */
export const restRole = role(String.raw`:(?:foot|full)?cite[a-z]{0,20}(?::[a-z]{1,20}){0,3}:${'`'}`);

function role(opening: string): Form {
  return { opening, read: (scan, start, opened) => readKeyList(scan, opened, keys, start) };
}

export const openMystRole = openRole(
  /(?<opening>\{(?:foot|full)?cite[a-z:]{0,20}\}`(?:[^`,;]{0,200}[,;]\s?)*)(?<typed>[^`,;]{0,300})$/,
);
export const openRestRole = openRole(
  /(?<opening>:(?:foot|full)?cite[a-z:]{0,20}:`(?:[^`,;]{0,200}[,;]\s?)*)(?<typed>[^`,;]{0,300})$/,
);

function openRole(before: RegExp): OpenForm {
  return { form: 'role', before, rest: /^[^\s`,;{}]{0,500}/, closing: '`', closed: /^[^`\r\n]{0,1000}`/ };
}
