/** How much a problem matters, the gravest first: an error lost content, a warning left something out, an information explains. */
export const severities = ['error', 'warning', 'information'] as const;
export type Severity = (typeof severities)[number];

/**
 * Something wrong with the input, as a value. A reader never throws for bad input: it returns what it could read and
 * problems that say where the rest went.
 */
export interface Problem {
  readonly severity: Severity;
  /** One sentence or two: what happened, and what that means for the person. */
  readonly message: string;
  /** URI or name of the file, as the reader was given it. */
  readonly file: string;
  /** 1-based line in the file. */
  readonly line: number;
  /** 1-based column in the line, in UTF-16 code units. */
  readonly column: number;
  /** 1-based number of the record, in a file without lines: `line` and `column` are 1 then. */
  readonly record?: number;
}

/** A problem in one line, the way compilers print theirs, so that terminals link it: `file:line:column: message`. */
export function formatProblem({ file, line, column, record, severity, message }: Problem): string {
  return `${file}:${line}:${column}: ${severity}: ${record === undefined ? '' : `Record ${record}: `}${message}`;
}
