import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { PaperFields } from '../../../../src/core/paperFields.ts';
import type { PaperRow } from '../../../../src/core/readers/paperRow.ts';
import { readPaperFile } from '../../../../src/core/readers/readPaperFile.ts';
import type { ReadResult } from '../../../../src/core/readers/readResult.ts';
import { bytesInMemory } from '../../../../src/core/readers/source/byteSource.ts';
import { noPauses } from '../../paperTable.ts';
import { ifThere, sharedFile } from '../../realPapers.ts';

const folder = sharedFile('corpora/bibtex');
const onCorpora = ifThere(folder);

function readCorpus(name: string): Promise<ReadResult> {
  return readPaperFile(bytesInMemory(readFileSync(join(folder, name))), name, { pace: noPauses() });
}

/** Of each file: its keys, in the order of its papers, and the places of its problems. */
const expected: Readonly<Record<string, readonly [keys: string, problems: string]>> = {
  'article_missing_coma.bib': ['Cesar2013 Baltazar2013 Aimar2013 Doute2013', ''],
  'article_oneline.bib': ['Cesar2013 Baltazar2013', ''],
  'article_start_with_bom.bib': ['Cesar2013', ''],
  'article_start_with_whitespace.bib': ['Cesar2013 Cesar2014', ''],
  'article_with_strings.bib': ['Cesar2013', ''],
  'comments_only.bib': ['', 'error 1:1'],
  'comments_only_output.bib': ['', 'error 1:1'],
  'comments_percentage.bib': ['Cesar2013 Baltazar2013', ''],
  'comments_spaces_and_declarations.bib': ['Cesar2013', ''],
  'common_strings.bib': ['', 'error 1:1'],
  'crossref_cascading.bib': ['r4 r1 r2 r3', ''],
  'crossref_cascading_aliases.bib': ['ccr1 ccr2 ccr3', ''],
  'crossref_cascading_cycle.bib': ['circ1 circ2', 'warning 6:7'],
  'crossref_entries.bib': ['cr_m crt crn cr6i cr7i cr8i cr1 cr2 cr3 cr4 cr5 cr6 cr7 cr8', ''],
  'crossref_missing_entries.bib': ['mcr', 'warning 2:9'],
  'empty.bib': ['', 'error 1:1'],
  'encoding.bib': ['Cesar_2013', ''],
  'features.bib': ['mykey', ''],
  'features2.bib': ['mykey', ''],
  'multiline_comments.bib': ['', 'error 1:1'],
  'multiple_entries_and_comments.bib': ['Yablon2005 Wigner1938 Toto3000', ''],
  'string.bib': ['cha:oakland15', ''],
  'traps.bib': ['Laide2013', ''],
  'website.bib': ['feder2006', ''],
  'wrong.bib': ['foo bar', ''],
  'xref_entries.bib': ['xr1 xr2 xrm xr3 xrt xr4 xr5 xrn', ''],
};

test(
  'every file of the collection is read, and the tricky ones have the papers and problems that they should',
  onCorpora,
  async () => {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.bib'))) {
      const { rows, problems } = await readCorpus(name);
      const [keys, places] = expected[name] ?? [undefined, undefined];
      if (keys === undefined) {
        assert.ok(rows.length > 0, name);
        assert.ok(
          rows.every(({ fields }) => fields?.citationKey !== undefined),
          name,
        );
      } else {
        assert.equal(rows.map(({ id }) => id).join(' '), keys, name);
        assert.equal(
          problems.map(({ severity, line, column }) => `${severity} ${line}:${column}`).join(' '),
          places,
          name,
        );
      }
    }
  },
);

test('what the entries of the collection say is read as it is typeset', onCorpora, async () => {
  const expectations: readonly (readonly [file: string, key: string, expected: Partial<PaperFields>])[] = [
    ['traps.bib', 'Laide2013', { title: 'An amazing title', venue: 'Nice Journal', year: 2013 }],
    ['features.bib', 'mykey', { title: 'Cool Stuff', venue: 'My International Conference', year: 2014 }],
    [
      'features2.bib',
      'mykey',
      { title: 'Cool Stuff', authors: [{ family: 'Doe', given: 'John' }], venue: 'My International Conference' },
    ],
    ['article_with_strings.bib', 'Cesar2013', { authors: [{ family: 'César', given: 'Jean' }], venue: 'Nice Journal' }],
    ['article_no_braces.bib', 'Cesar2013', { authors: [{ family: 'Césarü', given: 'Jean' }] }],
    ['string.bib', 'cha:oakland15', { venue: 'Proceedings of the IEEE Symposium on Security and Privacy' }],
    ['encoding.bib', 'Cesar_2013', { title: 'An amazing title: à', venue: 'Elémentaire' }],
    ['crossref_entries.bib', 'cr6', { title: 'Title of inproceeding', venue: 'Manual booktitle', year: 2009 }],
    ['crossref_entries.bib', 'cr7', { title: 'Title of Book bit', venue: 'Book Title', year: 2010 }],
    [
      'crossref_cascading_aliases.bib',
      'ccr3',
      { authors: [{ family: 'Various', given: 'Vince' }], venue: 'Misc etc.', year: 1911 },
    ],
    ['crossref_cascading.bib', 'r1', { year: 1911 }],
  ];
  for (const [file, key, fields] of expectations) {
    const { rows } = await readCorpus(file);
    assertSays(rows, key, fields);
  }
});

test('the examples of biber have their titles, names, dates and identifiers', onCorpora, async () => {
  const { rows, problems } = await readCorpus('biber-examples.bib');
  assert.equal(rows.length, 118);
  assert.deepEqual(
    problems.map(({ message }) => message),
    ['The ID stands on line 1535 already; this paper is listed as tmn4#2.'],
  );
  const expectations: Readonly<Record<string, Partial<PaperFields>>> = {
    angenendt: {
      title: 'In Honore Salvatoris – Vom Sinn und Unsinn der Patrozinienkunde',
      venue: "Revue d'Histoire Ecclésiastique",
    },
    'baez/article': { arxiv: 'math/0307200v3', year: 2004 },
    bertram: { venue: 'J. Amer. Math. Soc.' },
    'averroes/hannes': {
      title: 'Des Averroës Abhandlung: “Über die Möglichkeit der Conjunktion” oder “Über den materiellen Intellekt”',
    },
    itzhaki: { arxiv: 'hep-th/9603067', year: 1996 },
    jaffe: {
      title: 'Regesta Pontificum Romanorum ab condita ecclesia ad annum post Christum natum mcxcviii',
      year: 1885,
    },
    'knuth:ct': { title: 'Computers & Typesetting', year: 1984 },
    'knuth:ct:a': { title: 'The TeXbook' },
    moraux: {
      title:
        "Le De Anima dans la tradition grècque: Quelques aspects de l'interpretation du traité, de Theophraste à Themistius",
      year: 1979,
    },
    'nietzsche:ksa': { title: 'Sämtliche Werke: Kritische Studienausgabe' },
    sigfridsson: { doi: '10.1002/(SICI)1096-987X(199803)19:4<377::AID-JCC1>3.0.CO;2-P' },
    t1: {
      title: '10% of [100] and 90% of Normal₂ | & # things ³',
      keywords: ['primary', 'something', 'somethingelse'],
    },
    t2: { title: 'Signs of Wo/ander' },
    vangennepx: { title: 'Il a neigé à Port-au-Prince', authors: [{ family: 'van Gennep', given: 'Jean' }] },
    'vazques-de-parga': {
      authors: [
        { family: 'Vázques de Parga', given: 'Luis' },
        { family: 'Lacarra', given: 'José María' },
        { family: 'Uría Ríu', given: 'Juan' },
      ],
    },
    Pimentel00: { authors: [{ family: 'Pimentel Jr.', given: 'Joseph J.' }], venue: 'University of Michigan' },
    hasan: { authors: [{ family: 'al-Hasan', given: 'ʿAlī' }] },
    laufenberg: { year: 2006 },
    'westfahl:space': { venue: 'Space and Beyond', year: 2000 },
    set: { title: 'A carbocyclic carbene as an efficient catalyst ligand for C–C coupling reactions' },
  };
  for (const [key, fields] of Object.entries(expectations)) {
    assertSays(rows, key, fields);
  }
});

/** Asserts that the paper with this key has these fields among others. */
function assertSays(rows: readonly PaperRow[], key: string, expectedFields: Partial<PaperFields>): void {
  const found = rows.find(({ id }) => id === key)?.fields ?? {};
  const names = Object.keys(expectedFields);
  assert.deepEqual(
    Object.fromEntries(Object.entries(found).filter(([name]) => names.includes(name))),
    expectedFields,
    key,
  );
}
