import type { FoundProblem } from '../rowCollector.ts';
import type { PaperFileSource } from '../paperFileReader.ts';
import type { ByteSource } from './byteSource.ts';
import { encodingName } from './encoding.ts';
import { TextDecoding } from './textDecoding.ts';

const pieceLength = 256 * 1024;

/** A file as its reader sees it: bytes, and text once the encoding is found out. */
export class TextSource implements PaperFileSource {
  readonly #bytes: ByteSource;
  readonly #head: Uint8Array;
  #decoding: TextDecoding | undefined;
  #position = 0;

  /** @param head the first bytes of the file */
  constructor(bytes: ByteSource, head: Uint8Array) {
    this.#bytes = bytes;
    this.#head = head;
  }

  get size(): number {
    return this.#bytes.size;
  }

  /** How many bytes have been read of it. */
  get position(): number {
    return this.#position;
  }

  /** As a person would say it; undefined for a file that was not read as text. */
  get encoding(): string | undefined {
    return this.#decoding && encodingName(this.#decoding.encoding);
  }

  async *text(): AsyncGenerator<string> {
    this.#decoding = new TextDecoding(this.#head);
    for (let start = 0; start < this.size; start += pieceLength) {
      const end = Math.min(start + pieceLength, this.size);
      const piece = this.#decoding.decode(await this.#bytes.slice(start, end), end === this.size);
      this.#position = end;
      if (piece !== '') {
        yield piece;
      }
    }
  }

  async slice(start: number, end: number): Promise<Uint8Array> {
    const bytes = await this.#bytes.slice(start, end);
    this.#position = Math.max(this.#position, start + bytes.length);
    return bytes;
  }

  /** What is to be said of the encoding, with the place of the first byte that tells it. */
  async encodingProblem(): Promise<FoundProblem | undefined> {
    const offset = this.#decoding?.firstBroken;
    if (offset === undefined) {
      return undefined;
    }
    const place = await this.#placeOf(offset);
    return this.#decoding?.encoding === 'windows-1252'
      ? {
          severity: 'information',
          message:
            'The file is not UTF-8, so it is read as Latin-1 (windows-1252). If letters are wrong, save it as UTF-8.',
          ...place,
        }
      : {
          severity: 'warning',
          message: 'From here on, bytes that are no UTF-8 are shown as �. Save the file as UTF-8 to have them right.',
          ...place,
        };
  }

  async #placeOf(offset: number): Promise<{ line: number; column: number }> {
    let line = 1;
    let lineStart = 0;
    for (let start = 0; start < offset; start += pieceLength) {
      const bytes = await this.#bytes.slice(start, Math.min(start + pieceLength, offset));
      for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) {
        line += 1;
        lineStart = start + at + 1;
      }
    }
    const before = new TextDecoder('utf-8').decode(await this.#bytes.slice(lineStart, offset));
    return { line, column: before.length + 1 };
  }
}

const lineFeed = 0x0a;
