import { parsePersonName } from '../../personName.ts';
import { plainReading, taggedReader } from './taggedReader.ts';

/** PubMed's export (nbib, MEDLINE): `PMID- 123`, tags of four characters, values that go on with six spaces. */
export const pubMedReader = taggedReader({
  form: 'PubMed',
  recognises: ({ text }) => (/^PMID- *\d/m.test(text) ? 0.95 : 0),
  line: /^([A-Z][A-Z0-9]{1,3}) {0,2}- ?(.*)$/,
  begins: 'pmid',
  reading: {
    ...plainReading,
    // `Moss AB`, where the whole name is not given.
    authors: (value) => [parsePersonName(value.trim().replace(/^([^,]+) (\p{Lu}{1,4})$/u, '$1, $2')) ?? []].flat(),
    keywords: (value) => [value.trim().replace(/^\*/, '')],
  },
  fields: {
    title: 'ti bti',
    authors: 'fau au cn',
    abstract: 'ab',
    venue: 'jt ta',
    year: 'dp dep',
    keywords: 'ot mh',
    doi: 'lid aid',
  },
  labels: {
    pmid: 'PMID',
    pmc: 'PMCID',
    vi: 'volume',
    ip: 'number',
    pg: 'pages',
    dp: 'date',
    la: 'language',
    pt: 'type',
    is: 'ISSN',
    ta: 'journal, abbreviated',
    ad: 'affiliation',
    au: 'author',
    so: 'source',
    fau: 'author',
    cn: 'group of authors',
    mh: 'MeSH term',
    ot: 'keyword',
    dep: 'date of electronic publication',
    pl: 'place',
    gr: 'grant',
    aid: 'article identifier',
    lid: 'location identifier',
  },
});
