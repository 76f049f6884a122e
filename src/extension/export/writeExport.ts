import * as vscode from 'vscode';
import type { ExportedPaper, ExportForm } from '../../core/export/exportForm.ts';
import type { Library } from '../../core/library.ts';
import type { Paper } from '../../core/paper.ts';
import { Pace } from '../../core/util/pace.ts';
import { fileName } from '../files/fileName.ts';

export interface ExportOrder {
  readonly library: Library;
  readonly papers: readonly Paper[];
  readonly form: ExportForm;
  readonly target: vscode.Uri;
  /** Resolves once the host has had its turn. */
  readonly pause: () => Promise<void>;
}

/** Writes papers into a file, in steps, while the window tells how far it is. Cancelled, it writes nothing. */
export async function writeExport(order: ExportOrder): Promise<void> {
  const { form, target, papers } = order;
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: `Exporting ${form.title}`,
    cancellable: true,
  };
  const bytes = await vscode.window.withProgress(options, (progress, token) => {
    const cancellation = new AbortController();
    token.onCancellationRequested(() => cancellation.abort());
    const pace = new Pace(order.pause, { signal: cancellation.signal });
    const told = told100(papers.length, (increment) => progress.report({ increment }));
    return bytesOf(form, inSteps(order, pace, told)).catch((error: unknown) => {
      if (cancellation.signal.aborted) {
        return undefined;
      }
      throw error;
    });
  });
  if (bytes) {
    await vscode.workspace.fs.writeFile(target, bytes);
    vscode.window.setStatusBarMessage(`Exported ${papers.length} papers to ${fileName(target)}.`, 5000);
  }
}

async function* inSteps({ library, papers }: ExportOrder, pace: Pace, told: () => void): AsyncGenerator<ExportedPaper> {
  for (const paper of papers) {
    yield { paper, text: await library.text(paper.id), file: fileName(vscode.Uri.parse(paper.place.file)) };
    told();
    await pace.step();
  }
}

/** Tells each hundredth of the way once. */
function told100(total: number, report: (increment: number) => void): () => void {
  let done = 0;
  let told = 0;
  return () => {
    done += 1;
    const reached = Math.floor((100 * done) / total);
    if (reached > told) {
      report(reached - told);
      told = reached;
    }
  };
}

async function bytesOf(form: ExportForm, papers: AsyncIterable<ExportedPaper>): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  for await (const part of form.write(papers)) {
    parts.push(typeof part === 'string' ? encoder.encode(part) : part);
  }
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
