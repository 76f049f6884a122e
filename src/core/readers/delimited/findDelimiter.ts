import Papa from 'papaparse';
import { roleOfName } from '../columns/columnNames.ts';

export interface FoundDelimiter {
  readonly delimiter: string;
  /** The first rows, with that of names. */
  readonly rows: readonly (readonly string[])[];
  /** How sure it is that the text is a table, from 0 to 1. */
  readonly likelihood: number;
}

const delimiters = [',', '\t', ';', '|'];
const looked = 20;

/**
 * Finds what separates the cells of a table: what gives the first rows the same number of cells, and names that are known.
 *
 * @param head the first text, with `\n` between lines
 * @param isWhole nothing follows, so the last line is whole
 */
export function findDelimiter(head: string, isWhole: boolean): FoundDelimiter {
  const found = delimiters.map((delimiter) => judge(delimiter, head, isWhole));
  return found.reduce((best, other) => (other.likelihood > best.likelihood ? other : best));
}

function judge(delimiter: string, head: string, isWhole: boolean): FoundDelimiter {
  const whole = firstRows(delimiter, head, !isWhole);
  // A row may be longer than the head: its beginning tells as much as there is.
  const rows = (whole.length > 0 ? whole : firstRows(delimiter, head, false)).filter(
    (row) => row.length > 1 || row[0]?.trim(),
  );
  const [first = []] = rows;
  const same = rows.filter((row) => row.length === first.length).length / Math.max(1, rows.length);
  const known = first.filter((name) => name.length < 50 && roleOfName(name)).length;
  if (first.length < 2) {
    return { delimiter, rows, likelihood: known === 1 && rows.length > 1 ? 0.1 : 0 };
  }
  const likelihood =
    0.3 * same + (known > 0 ? 0.3 : 0) + 0.2 * (1 - 1 / Math.max(1, known)) + 0.01 * Math.min(5, first.length);
  return { delimiter, rows, likelihood };
}

function firstRows(delimiter: string, head: string, isLastLeftOut: boolean): readonly (readonly string[])[] {
  const parser = new Papa.Parser({ delimiter, newline: '\n', preview: looked });
  return (parser.parse(head, 0, isLastLeftOut) as { data: readonly (readonly string[])[] }).data;
}
