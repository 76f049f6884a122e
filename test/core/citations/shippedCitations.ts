import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CslItem } from '../../../src/core/citations/cslItem.ts';
import { others } from '../../../src/core/citations/cslItem.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const source = join(root, 'node_modules', '@citation-js', 'plugin-csl', 'lib');

function readTexts(name: string): Record<string, string> {
  return JSON.parse(readFileSync(join(source, name), 'utf8')) as Record<string, string>;
}

/** The styles that the build ships, by name. */
export const styles: Readonly<Record<'apa' | 'ieee' | 'vancouver', string>> = {
  apa: readTexts('styles.json')['apa']!,
  ieee: readFileSync(join(root, 'src', 'core', 'citations', 'styles', 'ieee.csl'), 'utf8'),
  vancouver: readTexts('styles.json')['vancouver']!,
};

export const locales: Readonly<Record<string, string>> = readTexts('locales.json');

/** A paper of which only an ID is known. */
export const tides: CslItem = {
  id: 'moss2021tides',
  type: 'paper-conference',
  title: 'Tides: A View of RAW Water',
  author: [{ family: 'Moss' }, others],
  issued: { 'date-parts': [[2021]] },
  'container-title': 'Proceedings of Tides',
  URL: 'https://example.org/tides_paper.html',
};

export const clocks: CslItem = {
  id: 'adler2019clocks',
  type: 'article-journal',
  title: 'Clocks',
  author: [
    { family: 'Adler', given: 'Ida Maria' },
    { family: 'De Luigi', given: 'Zoe' },
  ],
  issued: { 'date-parts': [[2019]] },
  'container-title': 'Journal of Time',
  DOI: '10.1000/182_a',
};
