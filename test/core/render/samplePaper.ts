import type { Paper, PaperText } from '../../../src/core/paper.ts';

export const samplePaper: Paper = {
  id: 'Moss_Tides_CVPR_2021',
  citationKey: 'moss2021tides',
  title: 'Tides [and] *Clocks*',
  titleIsCut: false,
  authors: [{ family: 'Moss' }],
  venue: 'CVPR',
  year: 2021,
  links: [{ kind: 'pdf', url: 'https://example.org/tides.pdf' }],
  place: { file: 'folder/papers.txt', line: 12, column: 1 },
  hasText: true,
  problems: [],
};

export const sampleText: PaperText = {
  abstract: [{ kind: 'paragraph', text: 'Tides * turn.' }],
  sections: [
    {
      number: '1',
      heading: 'Introduction',
      level: 1,
      blocks: [
        { kind: 'paragraph', text: '1. Not a list' },
        { kind: 'list', ordered: false, items: ['- one', 'two'] },
        { kind: 'list', ordered: true, items: ['(1) first', '(2) second'] },
        { kind: 'equation', text: 'a_1 = b', number: '1' },
        { kind: 'equation', text: 'c' },
      ],
    },
    { heading: 'Small print', level: 2, blocks: [] },
  ],
  figures: [{ label: 'Figure 1', caption: 'A <tide>.', text: 'axis' }],
  tables: [{ label: 'Table 1', caption: 'Heights.' }],
  footnotes: [{ mark: '*', text: 'Equal contribution.' }],
  truncated: false,
};
