import { madePaperId } from '../madePaperId.ts';
import type { ExtractedText } from '../paper.ts';
import type { PaperFields } from '../paperFields.ts';
import type { Problem } from '../problem.ts';
import { readLimits, type ReadLimits } from './limits.ts';
import type { PaperRow } from './paperRow.ts';
import { formatCount } from '../util/quantities.ts';

/** A problem of the file that is being read. */
export type FoundProblem = Omit<Problem, 'file'>;

/** A paper as a reader finds it. */
export interface FoundPaper extends Pick<PaperRow, 'line' | 'column' | 'record'> {
  /** As the file has it; empty or absent where it has none. */
  readonly id?: string | undefined;
  readonly fields?: PaperFields | undefined;
  readonly text?: ExtractedText | undefined;
}

/** What was collected since it was last taken. */
export interface RowBatch {
  readonly rows: readonly PaperRow[];
  readonly problems: readonly Problem[];
}

/** Collects what a reader finds in a file: sees to it that every paper has an ID, and that no two have the same. */
export class RowCollector {
  readonly #file: string;
  readonly #limits: ReadLimits;
  /** Where an ID first stood, and how many rows have had it. */
  readonly #firstOfId = new Map<string, { readonly place: string; count: number }>();
  #rows: PaperRow[] = [];
  #problems: Problem[] = [];
  #weight = 0;
  #count = 0;
  #reported = 0;
  #isFull = false;
  /** Problems beyond those that may be listed. */
  #unlisted: { readonly first: FoundProblem; count: number } | undefined;
  #hasFailed = false;

  /** @param file is only quoted in problems */
  constructor(file: string, limits: ReadLimits = readLimits) {
    this.#file = file;
    this.#limits = limits;
  }

  /** How many papers were added altogether. */
  get count(): number {
    return this.#count;
  }

  /** A paper came that is one more than a file may have; whatever comes now is left out. */
  get isFull(): boolean {
    return this.#isFull;
  }

  /** Whether an error was reported. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** How much was added since `take`, in characters. */
  get weight(): number {
    return this.#weight;
  }

  /** Adds a paper and what is wrong with it. One that has neither an ID nor a title is left out, and that is a problem. */
  add(paper: FoundPaper, problems: readonly FoundProblem[] = []): void {
    const { id: written = '', line, column, record, fields, text } = paper;
    const id = written || (fields && madePaperId(fields));
    if (id === undefined) {
      problems.forEach((problem) => this.report(problem));
      this.report({
        severity: 'warning',
        message: 'This paper was left out: it has neither an ID nor a title.',
        ...placeOf(paper),
      });
      return;
    }
    if (this.#count >= this.#limits.papers) {
      this.#refuse(paper);
      return;
    }
    const before = this.#problems.length;
    const unique = this.#uniqueId(id, paper);
    problems.forEach((problem) => this.report(problem));
    this.#rows.push({
      id: unique,
      ...(written === '' && { idIsMade: true as const }),
      line,
      column,
      ...(record !== undefined && { record }),
      ...(fields && { fields }),
      ...(text && { text }),
      problems: this.#problems.slice(before),
    });
    this.#count += 1;
    this.#weight += weightOfRow + (text ? text.abstract.length + text.introduction.length : 0);
  }

  /** Reports what is wrong with the file, or with a row that was left out. */
  report(problem: FoundProblem): void {
    this.#hasFailed ||= problem.severity === 'error';
    if (this.#reported < this.#limits.problems) {
      this.#reported += 1;
      this.#list(problem);
    } else {
      this.#unlisted ??= { first: problem, count: 0 };
      this.#unlisted.count += 1;
    }
  }

  /** Lists problems of the file as a whole, however many there are already, and says how many were not listed. */
  conclude(problems: readonly FoundProblem[]): void {
    if (this.#unlisted) {
      const { first, count } = this.#unlisted;
      const message = `From here on, there ${count === 1 ? 'is one more problem' : `are ${formatCount(count)} more problems`} of this file, which ${count === 1 ? 'is' : 'are'} not listed.`;
      this.#list({ ...first, severity: 'warning', message });
    }
    problems.forEach((problem) => this.#list(problem));
  }

  /** Hands over what was collected since the last time. */
  take(): RowBatch {
    const batch = { rows: this.#rows, problems: this.#problems };
    this.#rows = [];
    this.#problems = [];
    this.#weight = 0;
    return batch;
  }

  #list(problem: FoundProblem): void {
    this.#problems.push({ ...problem, file: this.#file });
    this.#weight += weightOfRow;
  }

  #refuse(paper: FoundPaper): void {
    if (!this.#isFull) {
      this.#isFull = true;
      const message = `The file has more than ${formatCount(this.#limits.papers)} papers: those from here on were left out. Part the file to have them all.`;
      this.#list({ severity: 'error', message, ...placeOf(paper) });
    }
  }

  /** A second row with the same ID stays reachable under its ID and a number. */
  #uniqueId(id: string, paper: FoundPaper): string {
    const place = paper.record === undefined ? `on line ${paper.line}` : `in record ${paper.record}`;
    const first = this.#firstOfId.get(id);
    if (!first) {
      this.#firstOfId.set(id, { place, count: 1 });
      return id;
    }
    let unique: string;
    do {
      first.count += 1;
      unique = `${id}#${first.count}`;
    } while (this.#firstOfId.has(unique));
    this.#firstOfId.set(unique, { place, count: 1 });
    const message = paper.id
      ? `The ID stands ${first.place} already; this paper is listed as ${unique}.`
      : `A paper with this author, title and year stands ${first.place} already; this one is listed as ${unique}.`;
    this.report({ severity: 'warning', message, ...placeOf(paper) });
    return unique;
  }
}

/** What a row weighs beside its texts. */
const weightOfRow = 300;

function placeOf({ line, column, record }: FoundPaper): Pick<Problem, 'line' | 'column' | 'record'> {
  return { line, column, ...(record !== undefined && { record }) };
}
