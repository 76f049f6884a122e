import { describeFileError } from '../core/readers/describeFileError.ts';
import { readPaperFile } from '../core/readers/readPaperFile.ts';
import { bytesInMemory, type ByteSource } from '../core/readers/source/byteSource.ts';
import { Pace } from '../core/util/pace.ts';
import type { PaperFileOrigin, ReadingAnswer, ReadingRequest } from '../protocol/paperReading.ts';

/** What differs between the platforms that the worker runs on. */
export interface WorkerPlatform {
  readonly post: (answer: ReadingAnswer) => void;
  /** Opens a file on the disk, hands it to `use`, and closes it. */
  readonly withFile: <T>(path: string, use: (bytes: ByteSource) => Promise<T>) => Promise<T>;
  /** Lets messages in. */
  readonly pause: () => Promise<void>;
}

type ReadRequest = Extract<ReadingRequest, { kind: 'read' }>;

interface Reading {
  readonly cancellation: AbortController;
  /** Lets a delivery end that waits until the host has taken it in. */
  goOn: () => void;
}

/** Reads paper files for a host. Gives a function that is to be called with every message of the host. */
export function servePaperReading({ post, withFile, pause }: WorkerPlatform): (request: ReadingRequest) => void {
  const readings = new Map<number, Reading>();
  return (request) => {
    switch (request.kind) {
      case 'read':
        void read(request);
        break;
      case 'taken':
        readings.get(request.reading)?.goOn();
        break;
      case 'cancel':
        readings.get(request.reading)?.cancellation.abort();
        readings.get(request.reading)?.goOn();
        break;
    }
  };

  async function read(request: ReadRequest): Promise<void> {
    const { reading } = request;
    const state: Reading = { cancellation: new AbortController(), goOn: () => undefined };
    readings.set(reading, state);
    try {
      post({ kind: 'done', reading, result: await readFrom(request.origin, request, state) });
    } catch (error) {
      const isCancelled = state.cancellation.signal.aborted;
      post(
        isCancelled ? { kind: 'cancelled', reading } : { kind: 'failed', reading, reason: describeFileError(error) },
      );
    } finally {
      readings.delete(reading);
    }
  }

  function readFrom(origin: PaperFileOrigin, { reading, file, chosenColumns }: ReadRequest, state: Reading) {
    const options = {
      chosenColumns,
      pace: new Pace(pause, { signal: state.cancellation.signal }),
      deliver: async (progress: Extract<ReadingAnswer, { kind: 'rows' }>['progress']) => {
        const taken = new Promise<void>((resolve) => {
          state.goOn = resolve;
        });
        post({ kind: 'rows', reading, progress });
        await taken;
      },
    };
    return 'bytes' in origin
      ? readPaperFile(bytesInMemory(origin.bytes), file, options)
      : withFile(origin.path, (bytes) => readPaperFile(bytes, file, options));
  }
}
