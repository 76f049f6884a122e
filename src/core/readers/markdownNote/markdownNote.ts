import { parseDocument } from 'yaml';
import { findColumns } from '../columns/findColumns.ts';
import { paperOfRecord } from '../columns/paperOfRecord.ts';
import type { PaperFileReader } from '../paperFileReader.ts';
import type { FoundProblem } from '../rowCollector.ts';
import { splitNote } from './splitNote.ts';

/**
 * A Markdown note about one paper: what the paper is stands in its front matter, in YAML; abstract and introduction there, or
 * under headings of these names.
 */
export const markdownNoteReader: PaperFileReader = {
  form: 'Markdown note with front matter',

  recognises({ text }) {
    const { frontMatter } = splitNote(text) ?? {};
    return frontMatter !== undefined && /^(?:paper_?)?title\s*:/im.test(frontMatter) ? 0.8 : 0;
  },

  async read(source, { rows, chosenColumns, useColumns, step }) {
    const note = splitNote(await wholeText(source.text()));
    if (!note) {
      rows.report({ severity: 'error', message: 'The note has no front matter.', line: 1, column: 1 });
      return;
    }
    const { record, problems } = readFrontMatter(note.frontMatter);
    const named = new Map([...note.sections, ...record].filter(([, value]) => value !== null && value !== ''));
    const values = [...named.values()];
    const columns = findColumns([...named.keys()], [values], chosenColumns);
    useColumns(columns);
    rows.add({ ...paperOfRecord(columns, values), line: 1, column: 1 }, problems);
    await step();
  },
};

/** The line after the opening `---`. */
const firstLine = 2;

interface FrontMatter {
  readonly record: readonly (readonly [name: string, value: unknown])[];
  readonly problems: readonly FoundProblem[];
}

/** Reads YAML as far as it goes. Aliases that unfold to more than a hundred times what is written are refused. */
function readFrontMatter(yaml: string): FrontMatter {
  const document = parseDocument(yaml, { prettyErrors: true, logLevel: 'silent', uniqueKeys: false });
  const problems = document.errors.map(({ message, linePos }): FoundProblem => {
    const [place] = linePos ?? [];
    const said = message.split('\n', 1)[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
    const { line = 1, col = 1 } = place ?? {};
    return {
      severity: 'warning',
      message: `The front matter is no sound YAML: ${said}.`,
      line: line - 1 + firstLine,
      column: col,
    };
  });
  try {
    const value: unknown = document.toJS({ mapAsMap: true });
    const record = value instanceof Map ? [...value].map(([name, field]) => [String(name), plain(field)] as const) : [];
    return { record, problems };
  } catch {
    const message = 'The front matter was left out: its aliases unfold to too much.';
    return { record: [], problems: [...problems, { severity: 'warning', message, line: firstLine, column: 1 }] };
  }
}

/** Maps as records without a prototype, which is what reads the fields of an author. */
function plain(value: unknown): unknown {
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([name, field]) => [String(name), plain(field)]));
  }
  return Array.isArray(value) ? value.map(plain) : value;
}

async function wholeText(pieces: AsyncIterable<string>): Promise<string> {
  const all: string[] = [];
  for await (const piece of pieces) {
    all.push(piece);
  }
  return all.join('');
}
