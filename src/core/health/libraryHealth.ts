import type { PaperFileFacts } from '../readers/readResult.ts';
import type { IndexFacts } from '../search/indexFacts.ts';
import type { ProblemKind } from './problemKinds.ts';

/** How one paper file is. */
export interface FileHealth extends PaperFileFacts {
  /** URI. */
  readonly file: string;
  readonly papers: number;
  readonly problems: readonly ProblemKind[];
  /** Why the file could not be read when it was last tried. */
  readonly failure?: string;
}

/** How a library is: what a person, or who gets their bug report, needs to see what is wrong. Without any paper's text. */
export interface LibraryHealth {
  readonly papers: number;
  /** Papers are being read. */
  readonly isLoading: boolean;
  readonly files: readonly FileHealth[];
  readonly index: IndexFacts;
  /** Lectern's version and what it runs in, such as `Lectern 0.1.0` and `Visual Studio Code 1.91.0`. */
  readonly programs: readonly string[];
}
