import type { ByteSource } from './byteSource.ts';

const megabyte = 1024 * 1024;
const readLength = megabyte;
/** Text is rarely packed to less than a twentieth; what shrinks beyond this was made to fill the memory. */
const mostRatio = 200;
const alwaysAllowed = 64 * megabyte;

/** What a packed file holds, as far as it could be unpacked. */
export interface Unpacked {
  readonly bytes: ByteSource;
  /** Why that is not all: a sentence. */
  readonly flaw?: string;
}

/** Whether the bytes are the beginning of a gzip file. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;
}

/**
 * Unpacks a gzip file into the memory.
 *
 * @param limit in bytes; what goes beyond is left out
 * @throws what the source throws
 */
export async function gunzip(packed: ByteSource, limit = 1024 * megabyte): Promise<Unpacked> {
  const stream = new DecompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const feeding = feed(packed, writer);
  const reader = stream.readable.getReader();
  const most = Math.min(limit, Math.max(alwaysAllowed, packed.size * mostRatio));
  const chunks: Uint8Array[] = [];
  let size = 0;
  let flaw: string | undefined;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      chunks.push(next.value);
      size += next.value.length;
      if (size > most) {
        const megabytes = Math.floor(most / megabyte);
        flaw = `The packed file holds more than ${megabytes} MB, and only so much was read. Unpack it, and open what it holds.`;
        await reader.cancel();
        break;
      }
    }
    await feeding;
  } catch {
    flaw ??= 'The packed file is broken or breaks off: only what comes before that place was read.';
    await feeding.catch(() => undefined);
  }
  return { bytes: inChunks(chunks, size), ...(flaw !== undefined && { flaw }) };
}

async function feed(packed: ByteSource, writer: WritableStreamDefaultWriter): Promise<void> {
  try {
    for (let start = 0; start < packed.size; start += readLength) {
      await writer.write(await packed.slice(start, start + readLength));
    }
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
  }
}

/** Bytes that are in memory in pieces, which are read from the front to the back for the most part. */
function inChunks(chunks: readonly Uint8Array[], size: number): ByteSource {
  const starts: number[] = [];
  let total = 0;
  for (const chunk of chunks) {
    starts.push(total);
    total += chunk.length;
  }
  return {
    size,
    slice(start, end) {
      const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
      for (let index = indexAt(starts, start); index < chunks.length; index += 1) {
        const chunkStart = starts[index] ?? 0;
        if (chunkStart >= end) {
          break;
        }
        const part = chunks[index]?.subarray(Math.max(0, start - chunkStart), end - chunkStart) ?? new Uint8Array();
        bytes.set(part, Math.max(0, chunkStart - start));
      }
      return Promise.resolve(bytes);
    },
  };
}

/** Index of the last start that is not behind a place. */
function indexAt(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return low;
}
