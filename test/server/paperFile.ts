import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runFolder } from './runFolder.ts';

export interface Row {
  readonly id: string;
  readonly abstract?: string;
  readonly introduction?: string;
}

const header = [
  'title',
  'stringlengths 28',
  '135',
  '| abstract',
  'stringlengths 0',
  '12k',
  '| introduction',
  'stringlengths 0',
  '12k',
  '|',
  '---|---|---|',
];

/** A paper file in the form in which the dataset viewer prints its table. */
export function paperFile(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ id, abstract = 'A short abstract.', introduction = 'A short introduction.' }) =>
      `${id} | ${abstract} | ${introduction} |`,
  );
  return [...header, ...lines, ''].join('\n');
}

let written = 0;

/** Writes a new paper file and returns its path. */
export function writePaperFile(rows: readonly Row[]): string {
  written += 1;
  const path = join(runFolder, `papers-${written}.txt`);
  writeFileSync(path, paperFile(rows));
  return path;
}

/** Three papers that tests name in their notes. */
export const lamps = {
  id: 'Okafor_Lamps_A_Study_of_Light_in_Small_Rooms_CVPR_2022',
  abstract: 'Small rooms are dark. We light them with one lamp and measure what changes.',
};
export const rivers = { id: 'De_Vries_Rivers_Seen_from_Above_ICCV_2021', abstract: 'Rivers bend. We count the bends.' };
export const bells = { id: "O'Neil_Bells_and_Whistles_for_360deg_Audio_WACV_2023", abstract: 'Bells ring.' };
export const sampleRows: readonly Row[] = [lamps, rivers, bells];
