import { basename } from 'node:path';
import type { Library } from '../core/library.ts';
import { paperJson } from '../core/export/paperJson.ts';
import { paperMarkdown } from '../core/export/paperMarkdown.ts';
import { exitStatus, parseArguments, UsageError, type Command, type CommandContext } from './commandLine.ts';
import { openLibrary } from './openLibrary.ts';
import { rulesWithout } from './rulesCommand.ts';

const formats = {
  json: exportJson,
  markdown: exportMarkdown,
};

/** Prints all papers of one or more files, with their texts. */
export const exportCommand: Command = {
  name: 'export',
  synopsis: 'export FILE… [--format json|markdown] [--without RULE]…',
  summary: 'print all papers with their texts',

  async run(context) {
    const { values, positionals } = parseArguments(context.arguments, {
      format: { type: 'string', short: 'f', default: 'json' },
      without: { type: 'string', multiple: true, default: [] },
    });
    if (positionals.length === 0) {
      throw new UsageError('Name the paper file to export.');
    }
    if (!isFormat(values.format)) {
      throw new UsageError(`There is no format "${values.format}". Formats: ${Object.keys(formats).join(', ')}.`);
    }
    const { library, complete } = await openLibrary(positionals, {
      report: context.printError,
      rules: rulesWithout(values.without),
    });
    await formats[values.format](library, context);
    return complete ? exitStatus.ok : exitStatus.failed;
  },
};

function isFormat(name: string): name is keyof typeof formats {
  return Object.hasOwn(formats, name);
}

async function exportJson(library: Library, { print }: CommandContext): Promise<void> {
  print('[');
  for (const [index, paper] of library.papers.entries()) {
    const json = paperJson(paper, await library.text(paper.id), basename(paper.place.file));
    print(`${JSON.stringify(json)}${index < library.papers.length - 1 ? ',' : ''}`);
  }
  print(']');
}

async function exportMarkdown(library: Library, { print }: CommandContext): Promise<void> {
  for (const paper of library.papers) {
    print(`${paperMarkdown(paper, await library.text(paper.id))}\n`);
  }
}
