import { longestRecord } from '../limits.ts';

const lineBreak = /\r\n|\n|\r/;

/**
 * The lines of a text that comes in pieces, without their breaks (`\n`, `\r\n` or `\r`): as many at a time as a piece ends. The last
 * line need not end with a break. A line is cut when it is longer than any may be: it has one character more then.
 *
 * @param longest in characters
 */
export async function* linesOf(
  text: AsyncIterable<string>,
  longest = longestRecord,
): AsyncGenerator<readonly string[]> {
  let rest: string[] = [];
  let length = 0;
  for await (const piece of text) {
    // A return at the end may be the first half of a break.
    const held = piece.endsWith('\r') ? 1 : 0;
    const heldBefore = rest.at(-1) === '\r' ? (rest.pop() ?? '') : '';
    const [first = '', ...others] = (heldBefore + piece.slice(0, piece.length - held)).split(lineBreak);
    if (length <= longest) {
      rest.push(first.slice(0, longest + 1 - length));
    }
    length += first.length;
    const last = others.pop();
    if (last !== undefined) {
      yield [rest.join(''), ...others];
      rest = [last];
      length = last.length;
    }
    if (held > 0) {
      rest.push('\r');
    }
  }
  const last = rest.join('');
  yield last.endsWith('\r') ? [last.slice(0, -1), ''] : [last];
}
