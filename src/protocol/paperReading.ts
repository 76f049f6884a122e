import type { NamedRole } from '../core/readers/columns/columnRole.ts';
import type { ReadProgress } from '../core/readers/readPaperFile.ts';
import type { ReadResult } from '../core/readers/readResult.ts';

/**
 * What a host and the worker that reads paper files say to each other. Every message names its reading, by a number that
 * the host gives. Nothing else sends to the worker, so its messages are taken as they are.
 */

/** Where the bytes of a file are. */
export type PaperFileOrigin = { readonly bytes: Uint8Array } | { readonly path: string };

/** From the host to the worker. */
export type ReadingRequest =
  | {
      readonly kind: 'read';
      readonly reading: number;
      /** Quoted in problems. */
      readonly file: string;
      readonly origin: PaperFileOrigin;
      readonly chosenColumns: readonly NamedRole[];
    }
  /** Rows have been taken in: the next may come. So the host never has more than one batch before it. */
  | { readonly kind: 'taken'; readonly reading: number }
  | { readonly kind: 'cancel'; readonly reading: number };

/** From the worker to the host. After `done`, `failed` or `cancelled`, nothing of that reading follows. */
export type ReadingAnswer =
  | { readonly kind: 'rows'; readonly reading: number; readonly progress: ReadProgress }
  /** The rest of the rows, and what was found out about the file. */
  | { readonly kind: 'done'; readonly reading: number; readonly result: ReadResult }
  | { readonly kind: 'cancelled'; readonly reading: number }
  | { readonly kind: 'failed'; readonly reading: number; readonly reason: string };
