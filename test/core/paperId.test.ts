import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { isPaperId, parsePaperId, publishedId } from '../../src/core/paperId.ts';
import { onRealPapers, realPaperIndex } from './realPapers.ts';

const cvpr = { venue: 'CVPR', year: 2023 };

for (const [id, expected] of [
  ['Moss_Tidal_Clocks_ICCV_2019', { family: 'Moss', title: 'Tidal Clocks', venue: 'ICCV', year: 2019 }],
  ['De_Luigi_Cloth_Fields_CVPR_2023', { family: 'De Luigi', title: 'Cloth Fields', ...cvpr }],
  ['van_Amsterdam_Tool_Motion_CVPR_2023', { family: 'van Amsterdam', title: 'Tool Motion', ...cvpr }],
  ['van_der_Berg_Dunes_CVPR_2023', { family: 'van der Berg', title: 'Dunes', ...cvpr }],
  ['Van_Hoorn_Fog_at_Sea_WACV_2020', { family: 'Van Hoorn', title: 'Fog at Sea', venue: 'WACV', year: 2020 }],
  ['Du_Rain_CVPR_2023', { family: 'Du', title: 'Rain', ...cvpr }],
  ['Le_Rain_CVPR_2023', { family: 'Le', title: 'Rain', ...cvpr }],
  ['Do_Rain_CVPR_2023', { family: 'Do', title: 'Rain', ...cvpr }],
  ['De_Rain_CVPR_2023', { family: 'De', title: 'Rain', ...cvpr }],
  ['Moss_Sand__Salt_CVPR_2023', { family: 'Moss', title: 'Sand & Salt', ...cvpr }],
  ['Moss_360deg_Views_of_90deg_CVPR_2023', { family: 'Moss', title: '360° Views of 90°', ...cvpr }],
  ['Moss_Degrees_in_deg_CVPR_2023', { family: 'Moss', title: 'Degrees in deg', ...cvpr }],
  ['Moss_2021_in_Review_CVPR_2023', { family: 'Moss', title: '2021 in Review', ...cvpr }],
  ['Moss_Tidal_Clocks_CVPR_2023#2', { family: 'Moss', title: 'Tidal Clocks', ...cvpr }],
  ['Moss_Tidal_Clocks_CVPR_202', { family: 'Moss', title: 'Tidal Clocks', venue: 'CVPR' }],
  ['Moss_Tidal_Clocks_CVPR_', { family: 'Moss', title: 'Tidal Clocks', venue: 'CVPR' }],
  ['Moss_Tidal_Clo', { family: 'Moss', title: 'Tidal Clo' }],
  ['Moss_Tidal_Clocks_of_2023', { family: 'Moss', title: 'Tidal Clocks of 2023' }],
  ['Tides', { family: '', title: 'Tides' }],
  ['Tides: a title with spaces', { family: '', title: 'Tides: a title with spaces' }],
  ['', { family: '', title: '' }],
] as const) {
  test(`takes ${JSON.stringify(id)} apart`, () => {
    assert.deepEqual(parsePaperId(id), { titleIsCut: false, ...expected });
  });
}

test('a title of ten words was cut, a title of nine was not', () => {
  assert.equal(parsePaperId('Moss_a_b_c_d_e_f_g_h_i_j_CVPR_2023').titleIsCut, true);
  assert.equal(parsePaperId('Moss_a_b_c_d_e_f_g_h_i_CVPR_2023').titleIsCut, false);
});

for (const [text, expected] of [
  ['Moss_Tides_CVPR_2023', true],
  ['van_Amsterdam_Tides_3DV_2023', false],
  ['Moss_Tides_NeurIPS_1998', true],
  ['Moss_CVPR_2023', false],
  ['_Moss_Tides_CVPR_2023', false],
  ['Moss_Tides_CVPR_202', false],
  ['Moss_Tides_CVPR_1823', false],
  ['Moss_Tides_cvpr_2023', false],
  ['Moss Tides_CVPR_2023', false],
  ['Moss_Tides_CVPR_2023#2', false],
  ['', false],
] as const) {
  test(`${JSON.stringify(text)} is ${expected ? 'an' : 'no'} ID`, () => {
    assert.equal(isPaperId(text), expected);
  });
}

test('the number of a row with a known ID is no part of the published ID', () => {
  assert.equal(publishedId('Moss_Tides_CVPR_2023#12'), 'Moss_Tides_CVPR_2023');
  assert.equal(publishedId('Moss_Tides_CVPR_2023'), 'Moss_Tides_CVPR_2023');
});

interface IndexEntry {
  readonly id: string;
  readonly title: string;
  readonly authors: string;
}

async function readIndex(): Promise<IndexEntry[]> {
  const lines = (await readFile(realPaperIndex, 'utf8')).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as IndexEntry);
}

/** Letters and digits alone, without what TeX adds to them. */
function letters(text: string): string {
  return text
    .replace(/\\[a-z]+/g, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

test('every ID of a whole conference is one, and says venue and year', onRealPapers, async () => {
  for (const { id } of await readIndex()) {
    assert.ok(isPaperId(id), id);
    const { venue, year } = parsePaperId(id);
    assert.deepEqual([venue, year], ['CVPR', 2023], id);
  }
});

test('titles of a whole conference have the letters of those published, for 99.9 in 100', onRealPapers, async () => {
  const entries = await readIndex();
  const right = entries.filter(({ id, title }) => {
    const parsed = parsePaperId(id);
    const published = letters(title);
    return parsed.titleIsCut ? published.startsWith(letters(parsed.title)) : published === letters(parsed.title);
  });
  assert.ok(right.length >= 0.999 * entries.length, `${right.length} of ${entries.length}`);
});

test('no title of a whole conference that was cut is taken for a whole one', onRealPapers, async () => {
  const missed = (await readIndex()).filter(({ id, title }) => {
    const parsed = parsePaperId(id);
    return !parsed.titleIsCut && letters(title).length > letters(parsed.title).length;
  });
  assert.deepEqual(missed, []);
});

test('family names of a whole conference end the name of the first author, for 99.9 in 100', onRealPapers, async () => {
  const entries = (await readIndex()).filter(({ id, authors }) => {
    const [firstWord = ''] = id.split('_');
    return letters(authors.split(', ', 1)[0] ?? '').includes(letters(firstWord));
  });
  const right = entries.filter(({ id, authors }) => {
    return letters(authors.split(', ', 1)[0] ?? '').endsWith(letters(parsePaperId(id).family));
  });
  assert.ok(entries.length > 2300, `${entries.length} papers name their first author first`);
  assert.ok(right.length >= 0.999 * entries.length, `${right.length} of ${entries.length}`);
});
