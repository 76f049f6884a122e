import * as vscode from 'vscode';
import type { Problem, Severity } from '../../core/problem.ts';
import type { ReadResult } from '../../core/readers/readResult.ts';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

/** Lists the problems of the paper files in the Problems view. */
export class ProblemDiagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('lectern');

  /** @param between what is wrong with papers beside others */
  show(results: ReadonlyMap<string, ReadResult>, between: readonly Problem[]): void {
    this.#collection.clear();
    const ofFiles = new Map(Array.from(results, ([file, { problems }]) => [file, [...problems]]));
    between.forEach((problem) => ofFiles.get(problem.file)?.push(problem));
    for (const [file, problems] of ofFiles) {
      this.#collection.set(vscode.Uri.parse(file), problems.map(toDiagnostic));
    }
  }

  dispose(): void {
    this.#collection.dispose();
  }
}

function toDiagnostic({ message, line, column, severity }: Problem): vscode.Diagnostic {
  const place = new vscode.Position(line - 1, column - 1);
  const diagnostic = new vscode.Diagnostic(new vscode.Range(place, place), message, severities[severity]);
  diagnostic.source = 'Lectern';
  return diagnostic;
}
