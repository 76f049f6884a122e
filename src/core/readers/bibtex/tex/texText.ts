import { ligatures } from './ligatures.ts';
import { heldComma, heldSpace, TexReading } from './texReading.ts';

/**
 * A value of TeX as it reads when typeset: accents, signs and formulas as Unicode (NFC), without markup, on one line. Linear, and
 * never fails: unknown commands leave their arguments.
 */
export function texText(tex: string): string {
  if (!special.test(tex)) {
    return onOneLine(tex);
  }
  const hasCommands = /[\\$]/.test(tex);
  return onOneLine(hasCommands ? new TexReading(tex).read() : ligatures(tex.replace(/[{}]/g, '').replace(/~/g, ' ')));
}

/** The same for a list: spaces and commas within braces are held, so that the list can be parted at others; `released` lets them go. */
export function heldTexText(tex: string): string {
  return tex.includes('{') ? onOneLine(new TexReading(tex, { holds: true }).read()) : texText(tex);
}

/** What was held together, in plain characters again. */
export function released(text: string): string {
  return text.includes(heldSpace) || text.includes(heldComma)
    ? text.replaceAll(heldSpace, ' ').replaceAll(heldComma, ',')
    : text;
}

/** A value that TeX takes as it is, such as an address, without what was written for TeX nevertheless. */
export function verbatimText(tex: string): string {
  if (!/[\\{}$]/.test(tex)) {
    return onOneLine(tex);
  }
  const address = /^\s*\{?\s*\\(?:url|path|nolinkurl)\s*\{(.*)\}\s*\}?\s*$/s.exec(tex)?.[1] ?? tex;
  return onOneLine(
    address
      .replace(/\\(?:textunderscore|_)(?:\{\}|\s)?|\{\\(?:textunderscore|_)\}/g, '_')
      .replace(/\{?\\(?:textasciitilde|sim|~)(?:\{\})?\}?/g, '~')
      .replace(/\$([<>])\$|\\([%#&$])/g, '$1$2')
      .replace(/[{}]/g, ''),
  );
}

const special = /[\\{}$~`]|--|''/;

function onOneLine(text: string): string {
  const line = oddSpace.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
  return beyondLatin.test(line) ? line.normalize('NFC') : line;
}

const oddSpace = /^\s|\s$|\s\s|[^\S ]/;
/** Up to here, all characters are composed. */
const beyondLatin = /[^\0-\u02ff]/;
