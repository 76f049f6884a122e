import { severities, type Problem, type Severity } from '../problem.ts';

/** Problems of one file that are the same but for names and numbers. */
export interface ProblemKind {
  readonly severity: Severity;
  /** What the first of them says. */
  readonly message: string;
  readonly count: number;
  /** The first ones, in the order of the file. */
  readonly first: readonly Problem[];
}

const placesShown = 5;

/** Groups problems by kind: the gravest first, and of equally grave ones those that came first. */
export function problemKinds(problems: readonly Problem[]): ProblemKind[] {
  const kinds = new Map<string, { severity: Severity; message: string; count: number; first: Problem[] }>();
  for (const problem of problems) {
    const { severity, message } = problem;
    const key = `${severity} ${message.replace(/"[^"]*"|\S*[_\d]\S*/g, '…')}`;
    const kind = kinds.get(key) ?? { severity, message, count: 0, first: [] };
    kinds.set(key, kind);
    kind.count += 1;
    if (kind.first.length < placesShown) {
      kind.first.push(problem);
    }
  }
  return [...kinds.values()].sort(
    (one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity),
  );
}
