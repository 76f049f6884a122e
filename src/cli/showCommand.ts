import { hasName } from '../core/hasName.ts';
import { paperPlainText } from '../core/export/paperPlainText.ts';
import type { Library } from '../core/library.ts';
import type { Paper } from '../core/paper.ts';
import { exitStatus, parseArguments, UsageError, type Command } from './commandLine.ts';
import { openLibrary } from './openLibrary.ts';
import { rulesWithout } from './rulesCommand.ts';

const mostNamed = 5;

/** Prints one paper as plain text. */
export const showCommand: Command = {
  name: 'show',
  synopsis: 'show FILE ID [--without RULE]…',
  summary: 'print one paper; a unique beginning of its ID or its citation key will do',

  async run(context) {
    const { values, positionals } = parseArguments(context.arguments, {
      without: { type: 'string', multiple: true, default: [] },
    });
    const [file, id, ...rest] = positionals;
    if (file === undefined || id === undefined || rest.length > 0) {
      throw new UsageError('Name one paper file and the ID of one paper.');
    }
    const { library, complete } = await openLibrary([file], {
      report: context.printError,
      reported: ['error'],
      rules: rulesWithout(values.without),
    });
    if (!complete) {
      return exitStatus.failed;
    }
    const found = findPapers(library, id);
    const [paper] = found;
    if (!paper || found.length > 1) {
      context.printError(describeMiss(id, file, found));
      return exitStatus.failed;
    }
    context.print(paperPlainText(paper, await library.text(paper.id)));
    return exitStatus.ok;
  },
};

function findPapers(library: Library, id: string): readonly Paper[] {
  const exact = library.get(id) ?? library.papers.find((paper) => hasName(paper, (name) => name === id));
  return exact ? [exact] : library.papers.filter((paper) => paper.id.startsWith(id));
}

function describeMiss(id: string, file: string, found: readonly Paper[]): string {
  if (found.length === 0) {
    return `${file} has no paper with the ID "${id}".`;
  }
  const named = found.slice(0, mostNamed).map((paper) => `  ${paper.id}`);
  const more = found.length > mostNamed ? [`  and ${found.length - mostNamed} more`] : [];
  return [`"${id}" is the beginning of ${found.length} IDs:`, ...named, ...more].join('\n');
}
