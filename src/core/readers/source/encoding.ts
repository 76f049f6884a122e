/** The encodings of text files that Lectern reads, by the names that the platform's decoder knows. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface FoundEncoding {
  readonly encoding: Encoding;
  /** Bytes of the byte order mark. */
  readonly markLength: number;
}

const names: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1252': 'Latin-1 (windows-1252)',
};

/** As a person would say it. */
export function encodingName(encoding: Encoding): string {
  return names[encoding];
}

const looked = 1024;

/**
 * Finds out the encoding from the first bytes: by a byte order mark, or where every other byte is zero, as in UTF-16 of
 * Western text. Everything else is taken for UTF-8 until a byte shows that it is not (`TextDecoding`).
 */
export function findEncoding(head: Uint8Array): FoundEncoding {
  const [first, second, third] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return { encoding: 'utf-8', markLength: 3 };
  }
  if (first === 0xff && second === 0xfe) {
    return { encoding: 'utf-16le', markLength: 2 };
  }
  if (first === 0xfe && second === 0xff) {
    return { encoding: 'utf-16be', markLength: 2 };
  }
  return { encoding: unmarked(head.subarray(0, looked)), markLength: 0 };
}

function unmarked(head: Uint8Array): Encoding {
  const zeros: [even: number, odd: number] = [0, 0];
  head.forEach((byte, index) => {
    zeros[index % 2 === 0 ? 0 : 1] += byte === 0 ? 1 : 0;
  });
  const most = head.length / 4;
  const [even, odd] = zeros;
  if (odd > most && even === 0) {
    return 'utf-16le';
  }
  return even > most && odd === 0 ? 'utf-16be' : 'utf-8';
}
