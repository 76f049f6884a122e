import * as vscode from 'vscode';
import { CloseAction, State, type BaseLanguageClient, type ErrorHandler } from 'vscode-languageclient';
import { Emitter } from '../../core/util/event.ts';
import { notesChangedNotification } from '../../protocol/serverMessages.ts';

/** Makes a client that has not been started. The handler is to be told when the server goes away. */
type ConnectToServer = (errorHandler: ErrorHandler) => BaseLanguageClient;

/**
 * The language server as the extension sees it: started when first wanted, restarted by its client when it crashes, and
 * given up after several crashes in a row, which the person is told once.
 */
export class LanguageServer implements vscode.Disposable {
  readonly #connect: ConnectToServer;
  readonly #log: vscode.LogOutputChannel;
  #client: BaseLanguageClient | undefined;
  /** Starts and stops follow one another. */
  #turn = Promise.resolve();
  #disposed = false;
  #hasFailed = false;
  readonly #changed = new Emitter<void>();
  /** Fires when the notes have changed, and when the server has come up or gone down. */
  readonly onDidChange = this.#changed.event;

  constructor(connect: ConnectToServer, log: vscode.LogOutputChannel) {
    this.#connect = connect;
    this.#log = log;
  }

  /** The server did not start, or was given up after several crashes. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Starts the server unless that was done before. Resolves when it runs or has failed. */
  start(): Promise<void> {
    return this.#next(() => this.#start());
  }

  /** Ends the server, in whatever state it is, and starts a new one. */
  restart(): Promise<void> {
    return this.#next(async () => {
      await this.#stop();
      await this.#start();
    });
  }

  /** Tells a server that runs; another one has nothing to forget. */
  notify(method: string): void {
    if (this.#client?.isRunning()) {
      this.#client.sendNotification(method).catch((error: unknown) => this.#log.debug(String(error)));
    }
  }

  /** Asks a server that runs. Undefined when none does, or when it ends or fails on the way. */
  async request<Result>(method: string, params?: object): Promise<Result | undefined> {
    if (!this.#client?.isRunning()) {
      return undefined;
    }
    try {
      return await (params
        ? this.#client.sendRequest<Result>(method, params)
        : this.#client.sendRequest<Result>(method));
    } catch (error) {
      this.#log.debug(String(error));
      return undefined;
    }
  }

  dispose(): void {
    this.#disposed = true;
    this.#changed.dispose();
    void this.#next(() => this.#stop());
  }

  #next(step: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(step);
    return this.#turn;
  }

  async #start(): Promise<void> {
    if (this.#client || this.#disposed) {
      return;
    }
    try {
      this.#hasFailed = false;
      this.#client = this.#createClient();
      await this.#client.start();
    } catch (error) {
      this.#log.error(`The language server did not start. ${String(error)}`);
      this.#tellFailure();
    }
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      // A client whose server never ran cannot be stopped, and need not be.
      this.#log.debug(String(error));
    }
  }

  #createClient(): BaseLanguageClient {
    const client = this.#connect({
      error: (error, message, count) => standard.error(error, message, count),
      closed: async () => {
        // A server that ends before it is ready would do so again.
        const restartable = client.state !== State.Starting;
        const answer = restartable ? await standard.closed() : { action: CloseAction.DoNotRestart };
        if (answer.action === CloseAction.DoNotRestart) {
          this.#tellFailure();
        }
        return answer;
      },
    });
    const standard = client.createDefaultErrorHandler();
    client.onDidChangeState(() => this.#changed.fire());
    client.onNotification(notesChangedNotification, () => this.#changed.fire());
    return client;
  }

  #tellFailure(): void {
    if (!this.#hasFailed && !this.#disposed) {
      this.#hasFailed = true;
      this.#changed.fire();
      void this.#offerRestart();
    }
  }

  async #offerRestart(): Promise<void> {
    const message =
      'The language server has stopped, so papers in notes are neither explained nor checked. The log says why.';
    const restart = 'Restart';
    const showLog = 'Show Log';
    const answer = await vscode.window.showErrorMessage(message, restart, showLog);
    if (answer === restart) {
      await this.restart();
    } else if (answer === showLog) {
      this.#log.show();
    }
  }
}
