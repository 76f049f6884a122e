import * as vscode from 'vscode';
import { Emitter } from '../../core/util/event.ts';

const key = 'openedPaperFiles';

/** The paper files that a person opened by hand in this workspace. They are there again after a reload. */
export class OpenedPaperFiles implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = new Emitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  get uris(): vscode.Uri[] {
    return this.#memory.get<string[]>(key, []).map((uri) => vscode.Uri.parse(uri));
  }

  async add(uri: vscode.Uri): Promise<void> {
    const others = this.uris.map(String).filter((other) => other !== uri.toString());
    await this.#save([...others, uri.toString()]);
  }

  async remove(uri: vscode.Uri): Promise<void> {
    await this.#save(this.uris.map(String).filter((other) => other !== uri.toString()));
  }

  async #save(uris: readonly string[]): Promise<void> {
    await this.#memory.update(key, uris);
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
