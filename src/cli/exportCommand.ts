import { createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ExportedPaper } from '../core/export/exportForm.ts';
import { exportForms } from '../core/export/exportForms.ts';
import { parquetForm } from '../core/export/forms/parquet.ts';
import type { Library } from '../core/library.ts';
import { describeFileError } from '../core/readers/describeFileError.ts';
import { exitStatus, parseArguments, UsageError, type Command } from './commandLine.ts';
import { openLibrary } from './openLibrary.ts';
import { rulesWithout } from './rulesCommand.ts';

const forms = [...exportForms, parquetForm];
const formNames = forms.map(({ name }) => name);

/** Writes all papers of one or more files, with their texts. */
export const exportCommand: Command = {
  name: 'export',
  synopsis: `export FILE… [--format ${formNames.join('|')}] [--output FILE] [--without RULE]…`,
  summary: 'print all papers with their texts, or write them to a file',

  async run(context) {
    const { values, positionals } = parseArguments(context.arguments, {
      format: { type: 'string', short: 'f', default: 'json' },
      output: { type: 'string', short: 'o' },
      without: { type: 'string', multiple: true, default: [] },
    });
    if (positionals.length === 0) {
      throw new UsageError('Name the paper file to export.');
    }
    const form = forms.find(({ name }) => name === values.format);
    if (!form) {
      throw new UsageError(`There is no format "${values.format}". Formats: ${formNames.join(', ')}.`);
    }
    const { library, complete } = await openLibrary(positionals, {
      report: context.printError,
      rules: rulesWithout(values.without),
    });
    const parts = form.write(exportedPapers(library));
    if (values.output === undefined) {
      for await (const part of parts) {
        context.write(part);
      }
    } else {
      try {
        await pipeline(Readable.from(parts), createWriteStream(values.output));
      } catch (error) {
        context.printError(`${values.output}: ${describeFileError(error)}`);
        return exitStatus.failed;
      }
    }
    return complete ? exitStatus.ok : exitStatus.failed;
  },
};

async function* exportedPapers(library: Library): AsyncGenerator<ExportedPaper> {
  for (const paper of library.papers) {
    yield { paper, text: await library.text(paper.id), file: basename(paper.place.file) };
  }
}
