/** Controls, halves of surrogate pairs, noncharacters, and what citation processors and editors use for themselves. */
const unprintable = /[\p{Cc}\p{Co}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]+/gu;

/** Text from a paper file on one line, without characters that are no text or turn its direction. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(unprintable, '').trim();
}
