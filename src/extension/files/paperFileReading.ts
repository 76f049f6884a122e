import * as vscode from 'vscode';
import { describeFileError } from '../../core/readers/describeFileError.ts';
import { readPaperFile } from '../../core/readers/readPaperFile.ts';
import { bytesInMemory } from '../../core/readers/source/byteSource.ts';
import type { ReadResult } from '../../core/readers/readResult.ts';
import type { Pace } from '../../core/util/pace.ts';

/** What came of reading a file: its rows, or a sentence that says why there are none. */
export type PaperFileReading =
  | { readonly ok: true; readonly result: ReadResult }
  | { readonly ok: false; readonly reason: string; readonly result: ReadResult };

const nothing: ReadResult = { rows: [], problems: [] };

/** Reads a paper file through the editor's file system, which may be on another machine or only virtual. */
export async function readPaperFileAt(uri: vscode.Uri, pace: Pace): Promise<PaperFileReading> {
  let bytes: Uint8Array;
  let version: string | undefined;
  try {
    const before = await versionOf(uri);
    bytes = await vscode.workspace.fs.readFile(uri);
    version = before === (await versionOf(uri)) ? before : undefined;
  } catch (error) {
    return { ok: false, reason: describeFileError(error), result: nothing };
  }
  const read = await readPaperFile(bytesInMemory(bytes), uri.toString(), { pace });
  const result = version === undefined ? read : { ...read, version };
  const failure = result.rows.length === 0 ? result.problems[0] : undefined;
  return failure ? { ok: false, reason: failure.message, result } : { ok: true, result };
}

async function versionOf(uri: vscode.Uri): Promise<string> {
  const { size, mtime } = await vscode.workspace.fs.stat(uri);
  return `${size} bytes, ${mtime}`;
}
