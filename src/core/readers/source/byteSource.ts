/** The bytes of a file, wherever they are: on a disk, or in memory already. */
export interface ByteSource {
  /** In bytes. */
  readonly size: number;
  /** Bytes `start` to `end` (exclusive), fewer where the file ends before. What is returned may be a view. */
  slice(start: number, end: number): Promise<Uint8Array>;
}

/** Bytes that are in memory. */
export function bytesInMemory(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, slice: (start, end) => Promise.resolve(bytes.subarray(start, end)) };
}
