/** Stands in for linkify-it: markdown-it makes one of these, and with `linkify: false` never asks it. */
export class LinkifyIt {
  readonly isUnused = true;
}

/** Stands in for entities, which has the names of all characters of HTML: the rule that would ask for one is off. */
export function decodeHTMLStrict(text: string): string {
  return text;
}

/** These stand in for mdurl and punycode.js, which normalize the addresses of links: the rules that make links are off. */
export function parse(address: string): { hostname: string } {
  return { hostname: address };
}

export function format({ hostname }: { readonly hostname: string }): string {
  return hostname;
}

export function encode(text: string): string {
  return text;
}

export function decode(text: string): string {
  return text;
}
decode.defaultChars = '';

export default { toASCII: encode, toUnicode: decode };
