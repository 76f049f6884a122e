import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { MentionKind } from '../../../src/core/mentions/mention.ts';
import { PaperNames } from '../../../src/core/mentions/paperNames.ts';
import type { Paper } from '../../../src/core/paper.ts';
import { paperOf } from '../browse/samplePapers.ts';
import { noPauses } from '../paperTable.ts';

const clocks = paperOf('Moss_Tidal_Clocks_for_Slow_Cameras_CVPR_2021', {
  citationKey: 'moss2021tidal',
  links: [
    { kind: 'doi', url: 'https://doi.org/10.1000/Tides.7' },
    { kind: 'arxiv', url: 'https://arxiv.org/abs/2103.01234v2' },
  ],
});
const ice = paperOf('Fern_Listening_to_Ice_With_Few_Microphones_ICCV_2019', { citationKey: 'fern2019listening' });
const iceAgain = paperOf('Fern_Listening_to_Snow_ICCV_2021', { citationKey: 'fern2021listening' });
const names = await PaperNames.build([clocks, ice, iceAgain], noPauses());

/** `exact ID`, `inexact (reason) ID`, `ambiguous ID ID`, `unknown ID`. */
function resolved(written: string, kind: MentionKind = 'id'): string {
  const resolution = names.resolve(written, kind);
  const list = (papers: readonly Paper[]): string => papers.map(({ citationKey }) => citationKey).join(' ');
  switch (resolution.kind) {
    case 'exact':
      return `exact ${resolution.paper.citationKey}`;
    case 'inexact':
      return `${resolution.reason} ${resolution.paper.citationKey}`;
    case 'ambiguous':
      return `ambiguous ${list(resolution.papers)}`;
    case 'unknown':
      return `unknown ${list(resolution.nearest)}`.trim();
  }
}

describe('what a note calls a paper', () => {
  for (const [written, kind, meant] of [
    [clocks.id, 'id', 'exact moss2021tidal'],
    ['moss2021tidal', 'key', 'exact moss2021tidal'],
    [clocks.id.toLowerCase(), 'id', 'case moss2021tidal'],
    ['Moss2021Tidal', 'key', 'case moss2021tidal'],
    ['Moss_Tidal', 'id', 'beginning moss2021tidal'],
    ['Moss_Tidal_Clocks_for_Slow_Cameras', 'id', 'ending moss2021tidal'],
    ['Moss_Tidal_Clokcs_for_Slow_Cameras_CVPR_2021', 'id', 'spelling moss2021tidal'],
    ['Mos_Tidal_Clocks_for_Slow_Cameras_CVPR_2021', 'id', 'spelling moss2021tidal'],
    ['Noss_Tidal_Clocks_for_Slow_Cameras_CVPR_2021', 'id', 'spelling moss2021tidal'],
    ['moss2021tidl', 'key', 'spelling moss2021tidal'],
    ['Fern_Listening', 'id', 'ambiguous fern2019listening fern2021listening'],
    ['fern2020listening', 'key', 'spelling fern2021listening'],
    ['Moss_Tidal_Watches_for_Slow_Cameras_CVPR_2021', 'id', 'unknown moss2021tidal'],
    ['moss', 'key', 'unknown'],
    ['nobody2020nothing', 'key', 'unknown'],
    ['', 'id', 'unknown'],
    ['10.1000/tides.7', 'doi', 'exact moss2021tidal'],
    ['10.1000/tides.8', 'doi', 'unknown'],
    ['2103.01234', 'arxiv', 'exact moss2021tidal'],
    ['2103.01234v1', 'arxiv', 'exact moss2021tidal'],
    ['x'.repeat(10_000), 'id', 'unknown'],
  ] as const) {
    test(`${written.slice(0, 60)} is ${meant}`, () => {
      assert.equal(resolved(written, kind), meant);
    });
  }
});
