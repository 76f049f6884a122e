import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, parse } from 'node:path';
import { copySample } from '../../test/host/sampleFolder.ts';
import { writeFolderSettings } from '../../test/host/workbench.ts';
import { projectRoot } from '../bootstrap.mjs';

export interface Workspace {
  readonly folder: string;
  /** The note that is shown first. */
  readonly note?: string | undefined;
}

const workspaces = join(projectRoot, '.cache', 'workspaces');

/**
 * Makes the folder that VS Code opens. For a paper file that is a folder of its own, which stays for the notes that a person
 * writes in it; the folder of the paper file is not touched. For the sample it is a fresh copy each time.
 */
export function prepareFolder(file: string | undefined): Workspace {
  if (file === undefined) {
    const folder = join(workspaces, 'sample');
    rmSync(folder, { recursive: true, force: true });
    copySample(folder);
    return { folder, note: firstNote(join(folder, 'notes')) };
  }
  const folder = join(workspaces, `${parse(file).name}-${createHash('sha256').update(file).digest('hex').slice(0, 8)}`);
  const note = join(folder, 'notes.md');
  mkdirSync(folder, { recursive: true });
  writeFolderSettings(folder, { 'lectern.paperFiles': [file] });
  if (!existsSync(note)) {
    writeFileSync(note, `# Notes on ${basename(file)}\n`);
  }
  return { folder, note };
}

function firstNote(folder: string): string | undefined {
  const [first] = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort();
  return first === undefined ? undefined : join(folder, first);
}
