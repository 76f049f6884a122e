import type { Destination, Edit } from '../../flow.ts';

/** Moves a stretch away and leaves a text in its place; the space behind it goes, too. */
export function cut(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  moveTo: Destination,
  left: string,
): Edit[] {
  const space = text[end] === ' ' ? [{ start: end, end: end + 1, text: '' }] : [];
  return [{ start, end, text: left, moveTo }, ...space];
}

/** Whether the text before an offset needs a space before it goes on: not behind half a word. */
export function needsSpace(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  return before !== '' && !/[\s\p{Cc}]$|\S-$/u.test(before);
}
