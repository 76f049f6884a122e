import { CancellationTokenSource, LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';

/**
 * A request handler that is given a signal in place of LSP's token. When the client or the end of the server cancels the
 * work, the answer is the error that LSP has for it.
 */
export function cancellable<Params, Result>(
  handle: (params: Params, signal: AbortSignal) => Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result | ResponseError> {
  return async (params, token) => {
    const controller = new AbortController();
    const subscription = token.onCancellationRequested(() => controller.abort());
    try {
      return await handle(params, controller.signal);
    } catch (error) {
      if (controller.signal.aborted) {
        return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
      }
      if (error instanceof Error && error.name === 'AbortError') {
        return new ResponseError(LSPErrorCodes.ServerCancelled, 'The server is shutting down.');
      }
      throw error;
    } finally {
      subscription.dispose();
    }
  };
}

/** What a promise resolves to, unless the signal comes first: then the wait ends, while the work that is awaited goes on. */
export async function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) {
    return work;
  }
  let stopListening: (() => void) | undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    const onAbort = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', onAbort);
    stopListening = () => signal.removeEventListener('abort', onAbort);
    if (signal.aborted) {
      onAbort();
    }
  });
  return Promise.race([work, aborted]).finally(stopListening);
}

/** Runs work that LSP's token cancels under a signal. */
export async function withToken<T>(
  signal: AbortSignal | undefined,
  work: (token: CancellationToken) => Promise<T>,
): Promise<T> {
  const source = new CancellationTokenSource();
  const cancel = (): void => source.cancel();
  signal?.addEventListener('abort', cancel);
  try {
    return await untilAborted(work(source.token), signal);
  } finally {
    signal?.removeEventListener('abort', cancel);
    source.dispose();
  }
}
