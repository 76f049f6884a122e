import type { RepairExample, RepairRule } from '../../repairRule.ts';

const heading = /^\s*(?:Abstract|ABSTRACT)(?:\s?[.:—–-](?=\s?\p{Lu})|(?=\s+\p{Lu}|\s+["“\d]|$))\s*/u;

/** Takes out the heading `Abstract`, which the reader sets itself. */
export const abstractHeading: RepairRule = {
  name: 'abstract-heading',
  scope: 'running text',
  findEdits(text) {
    const found = heading.exec(text);
    return found
      ? [
          {
            start: 0,
            end: found[0].length,
            text: '',
            moveTo: { part: 'dropped', reason: 'heading that the reader sets' },
          },
        ]
      : [];
  },
};

/** What the rule does, shown. */
export const examples: readonly RepairExample[] = [
  { before: 'Abstract Tides turn.', after: 'Tides turn.', moved: ['Abstract '] },
  { before: 'Abstract art is old.', after: 'Abstract art is old.' },
];
