import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Library } from '../core/library.ts';
import { formatProblem, severities, type Problem, type Severity } from '../core/problem.ts';
import { describeFileError } from '../core/readers/describeFileError.ts';
import type { ReadResult } from '../core/readers/readResult.ts';
import type { RepairRule } from '../core/repair/repairRule.ts';
import { Pace } from '../core/util/pace.ts';

/** A library read from files, and whether every file could be read. */
export interface OpenedLibrary {
  readonly library: Library;
  readonly complete: boolean;
}

/** Gives the host its turn. */
export async function pause(): Promise<void> {
  await setImmediate();
}

/** What is wanted of opening a library. */
export interface OpenLibraryOptions {
  /** Is told of problems, a line each. */
  readonly report: (message: string) => void;
  /** Which of the problems within files are of interest; all of them unless told otherwise. */
  readonly reported?: readonly Severity[];
  /** Which rules repair the texts; all of them unless told otherwise. */
  readonly rules?: readonly RepairRule[];
}

/** Reads paper files into a library. Problems are reported as they are met, and do not keep the rest from being read. */
export async function openLibrary(
  files: readonly string[],
  { report, reported = severities, rules }: OpenLibraryOptions,
): Promise<OpenedLibrary> {
  const pace = new Pace(pause);
  // A part of its own, which is loaded when there is something to read.
  const { readPaperFileAt } = await import('../paperReader/main.node.ts');
  const results = new Map<string, ReadResult>();
  let complete = true;
  const reportProblems = (problems: readonly Problem[]): void =>
    problems
      .filter(({ severity }) => reported.includes(severity))
      .map(formatProblem)
      .forEach(report);
  for (const file of files) {
    try {
      const result = await readPaperFileAt(file, { pace });
      reportProblems(result.problems);
      complete &&= result.rows.length > 0;
      results.set(file, result);
    } catch (error) {
      complete = false;
      report(`${file}: ${describeFileError(error)}`);
    }
  }
  const library = new Library({ loadLexicon: readLexicon, ...(rules && { rules }) });
  await library.replace(results, pace);
  reportProblems(library.problems);
  return { library, complete };
}

/** Reads the word list that is built beside this program; without it the repair knows the words of the papers alone. */
async function readLexicon(): Promise<string | undefined> {
  try {
    return await readFile(join(__dirname, 'lexicon.txt'), 'utf8');
  } catch {
    return undefined;
  }
}
