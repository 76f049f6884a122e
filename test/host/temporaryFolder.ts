import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes a folder that no other run uses. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'lectern-'));
}

/** Removes such a folder. A process that is just ending may still write into it, hence the retries. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
