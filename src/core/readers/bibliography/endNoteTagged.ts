import { plainReading, taggedReader } from './taggedReader.ts';

/** EndNote's form of refer: `%0 Journal Article`, then a line `%T …` for each field; empty lines between records. */
export const endNoteTaggedReader = taggedReader({
  form: 'EndNote tagged',
  recognises({ text, suffix }) {
    const hasTitle = /^%[TB] \S/m.test(text);
    return hasTitle && /^%0 \S/m.test(text) ? 0.95 : hasTitle && suffix === 'enw' ? 0.8 : 0;
  },
  line: /^%([0-9A-Za-z!@#$%^&*()+=<>?[\]|~])(?: +(.*))?$/,
  begins: '0',
  reading: plainReading,
  fields: {
    id: 'f',
    title: 't',
    authors: 'a',
    abstract: 'x',
    venue: 'j b',
    year: 'd 8',
    keywords: 'k',
    doi: 'r',
    links: 'u >',
  },
  labels: {
    0: 'type',
    e: 'editor',
    y: 'series editor',
    s: 'series',
    v: 'volume',
    n: 'number',
    p: 'pages',
    i: 'publisher',
    c: 'place',
    '@': 'ISSN or ISBN',
    7: 'edition',
    8: 'date',
    9: 'kind of work',
    g: 'language',
    m: 'accession number',
    z: 'note',
    '>': 'pdf',
    u: 'url',
    r: 'electronic resource number',
    f: 'label',
  },
});
