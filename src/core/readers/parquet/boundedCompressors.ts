import type { parquetRead } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';

type Compressors = NonNullable<Parameters<typeof parquetRead>[0]['compressors']>;

/** A part of a file that would take more room than a reading may. */
export class OversizedPart extends Error {
  override readonly name = 'OversizedPart';
}

/**
 * The decompressors of Parquet's codecs, with a limit to what they unpack: a few kilobytes may say that they unpack to
 * gigabytes.
 *
 * @param most bytes that all pages together may unpack to
 * @throws OversizedPart (each decompressor) before it unpacks what goes beyond the limit
 */
export function boundedCompressors(most: number): Compressors {
  let left = most;
  const bounded: Compressors = {};
  for (const [codec, decompress] of Object.entries(compressors)) {
    bounded[codec as keyof Compressors] = (input, outputLength) => {
      left -= outputLength;
      if (left < 0) {
        throw new OversizedPart();
      }
      return decompress(input, outputLength);
    };
  }
  return bounded;
}
