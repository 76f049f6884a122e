import { open } from 'node:fs/promises';
import type { ByteSource } from '../core/readers/source/byteSource.ts';

/**
 * Opens a file on the disk, hands over its bytes, which are read as they are needed, and closes it.
 *
 * @throws what the file system throws, with its `code`
 */
export async function withFile<T>(path: string, use: (bytes: ByteSource) => Promise<T>): Promise<T> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    return await use({
      size,
      async slice(start, end) {
        const length = Math.max(0, Math.min(end, size) - start);
        const { bytesRead, buffer } = await file.read(new Uint8Array(length), 0, length, start);
        return buffer.subarray(0, bytesRead);
      },
    });
  } finally {
    await file.close();
  }
}
