import type { Form } from '../grammar.ts';

const end = /[\s<>"`{}|^[\]]/;

/** An address: in it, only IDs, DOIs and arXiv IDs are mentions. */
export const url: Form = {
  opening: String.raw`(?:https?|ftp|file):\/\/`,
  contexts: ['text', 'code'],
  read(scan, start, opened) {
    scan.urlEnd = addressEnd(scan.text, opened);
    return opened;
  },
};

/** Where an address ends: before what none has, and before a `)` that it has not opened. */
export function addressEnd(text: string, start: number): number {
  let depth = 0;
  let offset = start;
  for (; offset < text.length; offset += 1) {
    const character = text[offset] ?? '';
    if (character === '(') {
      depth += 1;
    } else if (character === ')') {
      depth -= 1;
    } else if (character === '\\' && /[_%#&~]/.test(text[offset + 1] ?? '')) {
      offset += 1;
    } else if (character === '\\' || end.test(character)) {
      break;
    }
    if (depth < 0) {
      break;
    }
  }
  return offset;
}
