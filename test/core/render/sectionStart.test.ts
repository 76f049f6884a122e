import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Section } from '../../../src/core/paper.ts';
import { sectionStart } from '../../../src/core/render/sectionStart.ts';
import { sampleText } from './samplePaper.ts';

const section = (heading: string, text: string): Section => ({
  heading,
  level: 1,
  blocks: text === '' ? [] : [{ kind: 'paragraph', text }],
});
const text = {
  ...sampleText,
  sections: [section('Introduction', 'Tides come in. '.repeat(60).trim()), section('End', '')],
};

test('a section is found by its heading without regard to case, and begins with whole sentences', () => {
  const start = sectionStart(text, ' introduction');
  assert.match(start, /^(?:Tides come in\. ?)+$/);
  assert.ok(start.length <= 400);
});

test('for a section without text, or none of the name, the abstract is shown', () => {
  assert.equal(sectionStart(text, 'End'), 'Tides * turn.');
  assert.equal(sectionStart(text, 'Results'), 'Tides * turn.');
});
