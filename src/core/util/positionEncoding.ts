/** In what the characters of a line are counted: bytes, code units, or code points. */
export const positionEncodings = ['utf-8', 'utf-16', 'utf-32'] as const;
export type PositionEncoding = (typeof positionEncodings)[number];

/** How many units of an encoding a part of a text has. */
export function unitsBetween(text: string, start: number, end: number, encoding: PositionEncoding): number {
  if (encoding === 'utf-16') {
    return end - start;
  }
  let units = 0;
  for (let offset = start; offset < end;) {
    const codePoint = text.codePointAt(offset) ?? 0;
    units += unitsOf(codePoint, encoding);
    offset += codePoint > 0xffff ? 2 : 1;
  }
  return units;
}

/** Where so many units from `start` on end, at most at `end`; in the middle of a character, at its beginning. */
export function offsetBehind(
  text: string,
  units: number,
  { start, end, encoding }: { readonly start: number; readonly end: number; readonly encoding: PositionEncoding },
): number {
  let offset = start;
  for (let left = units; offset < end;) {
    const codePoint = text.codePointAt(offset) ?? 0;
    left -= unitsOf(codePoint, encoding);
    if (left < 0) {
      return offset;
    }
    offset += codePoint > 0xffff ? 2 : 1;
  }
  return offset;
}

function unitsOf(codePoint: number, encoding: PositionEncoding): number {
  switch (encoding) {
    case 'utf-32':
      return 1;
    case 'utf-16':
      return codePoint > 0xffff ? 2 : 1;
    case 'utf-8':
      return 1 + Number(codePoint > 0x7f) + Number(codePoint > 0x7ff) + Number(codePoint > 0xffff);
  }
}
