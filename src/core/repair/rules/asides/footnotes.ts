import type { Edit } from '../../flow.ts';
import { marks } from '../../marks.ts';
import type { RepairExample, RepairRule } from '../../repairRule.ts';
import type { WordKnowledge } from '../../words/wordKnowledge.ts';
import { noteMark } from './noteGrammar.ts';
import { cut, needsSpace } from './cut.ts';
import { readNote } from './readNote.ts';

const unmarked = String.raw`(?<=[-\s.]|^)B?(?:Equal contributions?|Corresponding authors?)(?=[.:\p{Cc}\d]| \(| ?\p{Lu}|$)|(?<=\p{Ll}-)Project [Pp]age: ?https?:`;
const candidates = new RegExp(`(?<mark>${noteMark.source})|${unmarked}`, 'gu');

/** No paper has as many places that look like the mark of a note. */
const mostCandidates = 2000;

/**
 * Takes out the notes of a page's foot (authors, correspondence, funding, numbered notes) that extraction ran into the
 * sentence that goes on in the next column. A note is known by its mark and its wording, and ends where the sentence reads on.
 */
export const footnotes: RepairRule = {
  name: 'footnotes',
  scope: 'running text',
  findEdits(text, { words }) {
    const edits: Edit[] = [];
    let position = 0;
    let tried = 0;
    for (const match of text.matchAll(candidates)) {
      tried += 1;
      if (tried > mostCandidates) {
        break;
      }
      if (match.index >= position) {
        const notes = readNotes(text, match.index, match.groups?.['mark'] ?? '', words);
        edits.push(...takeOut(text, notes));
        position = notes.at(-1)?.end ?? position;
      }
    }
    return edits;
  },
};

/** What the rule does, shown. */
export const examples: readonly RepairExample[] = [
  {
    before: 'Most harbours are *Equal contribution. †Corresponding author.closed in winter.',
    after: `Most harbours are ${marks.seam}closed in winter.`,
    moved: ['*Equal contribution.', '†Corresponding author.'],
  },
  {
    before: 'Most har-*Work done while at the Pier Institute.bours are closed.',
    after: `Most har-${marks.seam}bours are closed.`,
    moved: ['*Work done while at the Pier Institute.'],
  },
  {
    before: 'Ice drifts 1https://ice.example.org/drift with the wind.',
    after: `Ice drifts ${marks.seam}with the wind.`,
    moved: ['1https://ice.example.org/drift'],
  },
  {
    before: 'They follow the tide, †Corresponding to: ann@pier.example.organd turn with it.',
    after: `They follow the tide, ${marks.seam}and turn with it.`,
    moved: ['†Corresponding to: ann@pier.example.org'],
  },
  {
    before: 'The maps are at https: *Work done while at the Pier Institute.//pier.example.org/maps',
    after: `The maps are at https: ${marks.seam}//pier.example.org/maps`,
    moved: ['*Work done while at the Pier Institute.'],
  },
  {
    before: `The sea has a level1, ${'and a tide that turns. '.repeat(12)}Our results are: 1The level is the mean of a day.A new map`,
    after: `The sea has a level1, ${'and a tide that turns. '.repeat(12)}Our results are: ${marks.seam}A new map`,
    moved: ['1The level is the mean of a day.'],
  },
  {
    before: 'The har-*Corresponding author: the first. The map is at the pier.bour is closed.',
    after: `The har-${marks.seam}bour is closed.`,
    moved: ['*Corresponding author: the first. The map is at the pier.'],
  },
];

interface Note {
  readonly start: number;
  readonly end: number;
}

/** Notes that follow one another; the last of them ends where the text reads on. */
function readNotes(text: string, start: number, mark: string, words: WordKnowledge): Note[] {
  const notes: Note[] = [];
  const before = text.slice(Math.max(0, start - 200), start);
  let next: { start: number; mark: string } | undefined = { start, mark };
  while (next) {
    const end = readNote(text, next.start, next.mark, before, words, notes.length > 0);
    if (end === undefined) {
      break;
    }
    notes.push({ start: next.start, end });
    next = markAt(text, end);
  }
  return notes;
}

const markHere = new RegExp(`\\s?(${noteMark.source}) ?`, 'uy');

function markAt(text: string, at: number): { start: number; mark: string } | undefined {
  markHere.lastIndex = at;
  const found = markHere.exec(text);
  const mark = found?.[1];
  return found && mark !== undefined ? { start: at + found[0].indexOf(mark), mark } : undefined;
}

/** Edits that move notes away, and the white space behind each, and leave one seam. */
function takeOut(text: string, notes: readonly Note[]): Edit[] {
  const start = notes[0]?.start ?? 0;
  return notes.flatMap((note, index) => {
    const gap = index === 0 && needsSpace(text, start) ? ' ' : '';
    return cut(text, note, { part: 'footnotes' }, index === 0 ? `${gap}${marks.seam}` : '');
  });
}
