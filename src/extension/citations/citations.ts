import * as vscode from 'vscode';
import type { Paper } from '../../core/paper.ts';
import { citationRequest, type CitationParams, type CitationResult } from '../../protocol/serverMessages.ts';

/** Asks the language server, which is started for it. Undefined when it does not run. */
export interface CitationServer {
  ask<Result>(method: string, params: object): Promise<Result | undefined>;
}

/** Puts references to single papers on the clipboard. */
export class Citations {
  readonly #server: CitationServer;

  constructor(server: CitationServer) {
    this.#server = server;
  }

  /** Formatted by the style of the settings. */
  async copyCitation({ id }: Paper): Promise<void> {
    await this.#copy({ id, format: 'text' }, 'citation');
  }

  async copyBibtex({ id }: Paper): Promise<void> {
    await this.#copy({ id, format: 'bibtex' }, 'BibTeX entry');
  }

  async #copy(params: CitationParams, what: string): Promise<void> {
    const text = textOf(await this.#server.ask<CitationResult>(citationRequest, params));
    if (text !== undefined) {
      await vscode.env.clipboard.writeText(text);
      vscode.window.setStatusBarMessage(`Copied the ${what}: ${text.split('\n', 1)[0] ?? ''}`, 3000);
    }
  }
}

/** The text that the server has made; without one, the person is told why. */
export function textOf(result: CitationResult | undefined): string | undefined {
  if (result && 'text' in result) {
    return result.text;
  }
  tellProblem(result?.problem);
  return undefined;
}

export function tellProblem(problem = 'The language server does not run, and it makes the references.'): void {
  void vscode.window.showWarningMessage(problem);
}
