/** Dashes and quotation marks as TeX has them of several characters. */
export function ligatures(text: string): string {
  if (!/--|`|''/.test(text)) {
    return text;
  }
  return text
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/([!?])`/g, (_, sign) => (sign === '!' ? '¡' : '¿'))
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/`([^`']*)'/g, '‘$1’')
    .replace(/`/g, '‘');
}
