import { readFile } from 'node:fs/promises';
import { describeFileError } from '../core/readers/describeFileError.ts';
import { bibliographicLine } from '../core/render/bibliographicLine.ts';
import { asksForNotes } from '../core/search/query/parseQuery.ts';
import { LibrarySearch } from '../core/search/librarySearch.ts';
import type { SearchAnswer } from '../core/search/searchHit.ts';
import { exitStatus, parseArguments, UsageError, type Command, type CommandContext } from './commandLine.ts';
import { openLibrary, pause } from './openLibrary.ts';

/** Prints the papers that match a query, best first; or, for measuring, the answers to a file of queries. */
export const searchCommand: Command = {
  name: 'search',
  synopsis: 'search FILE (QUERY | --queries QUERIES.txt) [--limit N] [--json]',
  summary: 'print the papers that match, best first',

  async run(context) {
    const { values, positionals } = parseArguments(context.arguments, {
      limit: { type: 'string', short: 'n', default: '20' },
      json: { type: 'boolean', default: false },
      queries: { type: 'string' },
    });
    const [file, ...words] = positionals;
    const limit = Number(values.limit);
    if (file === undefined || words.length > 0 === (values.queries !== undefined)) {
      throw new UsageError('Name one paper file, and either a query or a file of queries.');
    }
    if (!Number.isInteger(limit) || limit < 1) {
      throw new UsageError(`--limit takes a whole number from 1, not "${values.limit}".`);
    }
    const queries = values.queries === undefined ? [words.join(' ')] : await readQueries(values.queries, context);
    if (!queries) {
      return exitStatus.failed;
    }
    const { library, complete } = await openLibrary([file], { report: context.printError, reported: ['error'] });
    if (!complete) {
      return exitStatus.failed;
    }
    if (queries.some(asksForNotes)) {
      context.printError('has:notes: the command line knows no notes, so no paper has any.');
    }
    const search = new LibrarySearch(library, pause);
    await search.prepare();
    for (const query of queries) {
      const began = performance.now();
      const answer = await search.search(query, { limit });
      if (values.json) {
        printJson(context, query, answer, performance.now() - began);
      } else {
        await printRows(context, answer);
      }
    }
    return exitStatus.ok;
  },
};

async function readQueries(file: string, { printError }: CommandContext): Promise<string[] | undefined> {
  try {
    const text = await readFile(file, 'utf8');
    return text.split(/\r?\n/).filter((line) => line.trim() !== '');
  } catch (error) {
    printError(`${file}: ${describeFileError(error)}`);
    return undefined;
  }
}

function printJson({ print }: CommandContext, query: string, { hits }: SearchAnswer, milliseconds: number): void {
  const results = hits.map(({ paper, score }) => ({ id: paper.id, score: Number(score.toFixed(4)) }));
  print(JSON.stringify({ query, ms: Number(milliseconds.toFixed(2)), results }));
}

async function printRows({ print }: CommandContext, { hits, evidence }: SearchAnswer): Promise<void> {
  for (const hit of hits) {
    const { id, title } = hit.paper;
    print(`${id}\n  ${title} (${bibliographicLine(hit.paper)})`);
    const found = await evidence(hit);
    if (found) {
      print(`  ${found.field}: ${found.text}`);
    }
  }
}
