import { gzipSync } from 'node:zlib';
import type { HostileInput } from './hostileInput.ts';

const megabyte = 1024 * 1024;

/** Small to make, large to read: too many rows, columns or levels, too long lines, and flaws that tempt to read all again. */
export function largeInputs(): readonly HostileInput[] {
  return [
    file('million-columns.csv', `title${',a'.repeat(1_000_000)}\nOn ice${',1'.repeat(1_000_000)}\n`),
    file('million-names.json', `[{${names(1_000_000)}}]`),
    file('new-names-in-each-record.json', `[${records(2_000)}]`),
    file('empty-rows.csv', `title,year\n${'\n'.repeat(10_000_000)}On ice,2020\n`),
    file('rows-of-commas.csv', `title,year\n${',\n'.repeat(500_000)}On ice,2020\n`),
    file('long-line.txt', `Moss_Tides_CVPR_2021 | ${'a'.repeat(40 * megabyte)} | b |\n`),
    file('long-line.jsonl', `{"title":"a"}\n{"title":"${'a'.repeat(40 * megabyte)}"}\n{"title":"b"}\n`),
    file('long-record.json', `[{"title":"${'a'.repeat(40 * megabyte)}"}]`),
    file('long-row.csv', `title,year\n${'a'.repeat(40 * megabyte)},2020\nOn ice,2020\n`),
    file('long-tag.ris', `TY  - JOUR\nTI  - ${'a'.repeat(40 * megabyte)}\nER  - \n`),
    file('long-value.bib', `@article{a, title = {${'a'.repeat(40 * megabyte)}}}\n`),
    file('open-quotes.csv', `title,year\n${'"On ice,2020\n'.repeat(200_000)}`),
    file('one-open-quote.csv', `title,year\n"${'On ice,2020\n'.repeat(300_000)}`),
    file('stray-quotes.csv', `title,year\n${'"On" ice,2020\n'.repeat(100_000)}`),
    file('open-brackets.json', '['.repeat(1_000_000)),
    file('deep-lists.json', `[{"title":${'['.repeat(100_000)}${']'.repeat(100_000)}}]`),
    file('deep-records.json', `[{"title":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}]`),
    file('open-records.json', `[${'{"title":"a",'.repeat(200_000)}`),
    file('open-strings.json', `[${'{"title":"a},'.repeat(200_000)}`),
    file('long-number.json', `[{"title":"a","year":${'9'.repeat(megabyte)}}]`),
    file('open-braces.bib', `@article{a, title = ${'{'.repeat(1_000_000)}\n`),
    file('deep-braces.bib', `@article{a, title = {${'{'.repeat(100_000)}a${'}'.repeat(100_000)}}}\n`),
    file('open-entries.bib', '@article{a, title = {On ice\n'.repeat(100_000)),
    file('strings-of-strings.bib', doubledStrings(60)),
    file('deep-elements.xml', `<?xml version="1.0"?><xml><records>${'<record>'.repeat(100_000)}`),
    file(
      'entities.xml',
      `<?xml version="1.0"?><!DOCTYPE xml [<!ENTITY a "${'b'.repeat(1000)}">]><xml><records>&a;</records></xml>`,
    ),
    { name: 'zeros.csv.gz', bytes: gzipSync(new Uint8Array(256 * megabyte)) },
    { name: 'gzip-in-gzip.gz', bytes: gzipSync(gzipSync(new Uint8Array(64 * megabyte))) },
    { name: 'zeros', bytes: new Uint8Array(16 * megabyte) },
  ];
}

function file(name: string, text: string): HostileInput {
  return { name, bytes: new TextEncoder().encode(text) };
}

function names(count: number): string {
  return Array.from({ length: count }, (_name, index) => `"n${index}":1`).join(',');
}

function records(count: number): string {
  return Array.from({ length: count }, (_record, index) => `{"title":"t${index}","n${index}":1}`).join(',');
}

/** Each string is the one before twice: the last would be 2^count characters long. */
function doubledStrings(count: number): string {
  const strings = Array.from({ length: count }, (_string, index) => `@string{s${index + 1} = s${index} # s${index}}\n`);
  return `@string{s0 = "a"}\n${strings.join('')}@article{a, title = s${count}}\n`;
}
