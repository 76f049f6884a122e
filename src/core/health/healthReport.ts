import { fileName } from '../fileName.ts';
import type { IndexFacts, IndexOrigin } from '../search/indexFacts.ts';
import type { FileHealth, LibraryHealth } from './libraryHealth.ts';
import { countOf, formatSize, formatTime } from '../util/quantities.ts';

const origins: Readonly<Record<IndexOrigin, string>> = {
  none: 'not made yet: nobody has searched',
  building: 'being made',
  built: 'made anew',
  kept: 'kept from the last time',
};

/** How the search index is, as a phrase. */
export function indexPhrase({ origin, time }: IndexFacts): string {
  return time === undefined ? origins[origin] : `${origins[origin]}, in ${formatTime(time)}`;
}

/** What is known of a file beside its papers, in short phrases. */
export function filePhrases({ form, encoding, size, readingTime }: FileHealth): string[] {
  return [
    ...(form === undefined ? [] : [form]),
    ...(encoding === undefined ? [] : [encoding]),
    ...(size === undefined ? [] : [formatSize(size)]),
    ...(readingTime === undefined ? [] : [`read in ${formatTime(readingTime)}`]),
  ];
}

/**
 * A library's health as Markdown for a bug report. It holds no text and no title of any paper, and of paths only the names of
 * the files. Problems are told by their number and kind, without what they quote.
 */
export function healthReport({ papers, files, index, programs }: LibraryHealth): string {
  return [
    ...programs.map((program) => `- ${program}`),
    `- ${countOf(papers, 'paper')} in ${countOf(files.length, 'file')}`,
    `- Search index: ${indexPhrase(index)}`,
    ...files.flatMap((file) => ['', `**${fileName(file.file)}**`, '', ...fileLines(file)]),
  ].join('\n');
}

function fileLines(file: FileHealth): string[] {
  const { papers, columns = [], problems, failure } = file;
  return [
    `- ${[countOf(papers, 'paper'), ...filePhrases(file)].join(', ')}`,
    ...(columns.length > 0 ? [`- Columns: ${columns.map(({ role, by }) => `${role} (${by})`).join(', ')}`] : []),
    ...(failure === undefined ? [] : ['- Could not be read when it was last tried']),
    ...problems.map(({ severity, message, count }) => `- ${count} × ${severity}: ${withoutQuotations(message)}`),
  ];
}

function withoutQuotations(message: string): string {
  return message.replace(/"[^"]*"/g, '"…"').replace(/\S*_\S*/g, '…');
}
