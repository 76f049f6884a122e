import { readFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { bibliographyList } from '../core/bibliography/bibliographyList.ts';
import { citedPapers } from '../core/bibliography/citedPapers.ts';
import { withoutBibliography } from '../core/bibliography/bibliographyBlock.ts';
import { bibliographyFile, dataFormats, type DataFormat } from '../core/citations/bibliographyFile.ts';
import { formatItems, type CitationPlatform } from '../core/citations/citationStyles.ts';
import { cslItem, type CslItem } from '../core/citations/cslItem.ts';
import type { FormatResult } from '../core/citations/reference.ts';
import type { Library } from '../core/library.ts';
import { findMentions } from '../core/mentions/findMentions.ts';
import type { Mention } from '../core/mentions/mention.ts';
import { LibraryNames } from '../core/mentions/resolution/libraryNames.ts';
import { noteLanguage } from '../core/notes/noteLanguage.ts';
import { describeFileError } from '../core/readers/describeFileError.ts';
import { exitStatus, parseArguments, UsageError, type Command, type CommandContext } from './commandLine.ts';
import { openLibrary, pause } from './openLibrary.ts';

/** Prints the references of what notes mention. */
export const bibliographyCommand: Command = {
  name: 'bibliography',
  synopsis: 'bibliography FILE… --notes NOTE… [--format bibtex|csl-json|ris|text] [--style STYLE]',
  summary: 'print the references of what notes mention',

  async run(context) {
    const { values, positionals } = parseArguments(context.arguments, {
      notes: { type: 'string', multiple: true, default: [] },
      format: { type: 'string', short: 'f', default: 'bibtex' },
      style: { type: 'string' },
    });
    const { notes, format, style } = values;
    if (positionals.length === 0 || notes.length === 0) {
      throw new UsageError('Name the paper file, and each note with --notes.');
    }
    if (format !== 'text' && !isDataFormat(format)) {
      throw new UsageError(`There is no format "${format}". Formats: ${[...dataFormats, 'text'].join(', ')}.`);
    }
    const mentions = await readMentions(notes, context);
    if (!mentions) {
      return exitStatus.failed;
    }
    const { library } = await openLibrary(positionals, { report: context.printError, reported: ['error'] });
    const text = await write(await itemsFor(mentions, library), format, style);
    if (text === undefined || 'problem' in text) {
      context.printError(text?.problem ?? 'The notes mention no paper of the library.');
      return exitStatus.failed;
    }
    context.print(text.text.trimEnd());
    return exitStatus.ok;
  },
};

function isDataFormat(format: string): format is DataFormat {
  return (dataFormats as readonly string[]).includes(format);
}

/** The mentions of all notes in their order; undefined when one cannot be read. */
async function readMentions(
  notes: readonly string[],
  { printError }: CommandContext,
): Promise<readonly Mention[] | undefined> {
  const mentions: Mention[] = [];
  for (const note of notes) {
    try {
      const text = await readFile(note, 'utf8');
      const languageId = noteLanguage(note);
      mentions.push(...withoutBibliography(findMentions(text, languageId), text, languageId));
    } catch (error) {
      printError(`${note}: ${describeFileError(error)}`);
      return undefined;
    }
  }
  return mentions;
}

async function itemsFor(mentions: readonly Mention[], library: Library): Promise<readonly CslItem[]> {
  const names = new LibraryNames(library, pause);
  const resolutions = await Promise.all(mentions.map(({ written, kind }) => names.resolve(written, kind)));
  const meant = new Map(mentions.map((mention, index) => [mention, resolutions[index]]));
  const cited = citedPapers(mentions, (mention) => {
    const resolution = meant.get(mention);
    return resolution?.kind === 'exact' || resolution?.kind === 'inexact' ? resolution.paper : undefined;
  });
  return cited.flatMap(({ paperId, id }) => {
    const paper = library.get(paperId);
    return paper ? [cslItem(paper, id)] : [];
  });
}

async function write(
  items: readonly CslItem[],
  format: DataFormat | 'text',
  style: string | undefined,
): Promise<{ readonly text: string } | { readonly problem: string } | undefined> {
  if (items.length === 0) {
    return undefined;
  }
  if (format !== 'text') {
    return { text: bibliographyFile(items, format) };
  }
  const formatted = await formatItems(items, style, { platform });
  return 'problem' in formatted ? formatted : { text: bibliographyList(formatted.references, 'plaintext') };
}

const platform: CitationPlatform = {
  async format(request) {
    const worker = new Worker(shipped('references.js'));
    const answered = once(worker, 'message');
    worker.postMessage(request);
    const [result] = (await answered) as [FormatResult];
    await worker.terminate();
    return result;
  },
  readShipped: (name) => readFile(shipped(name), 'utf8').catch(() => undefined),
  async readStyle(path) {
    try {
      return { text: await readFile(resolve(path), 'utf8') };
    } catch (error) {
      return { problem: `cannot be read: ${describeFileError(error)}` };
    }
  },
};

/** The path of a file that is built beside this program. */
function shipped(name: string): string {
  return join(__dirname, name);
}
