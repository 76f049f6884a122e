import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface NotesCorpus {
  /** Path of the paper file. */
  readonly library: string;
  /** Path of the folder with the notes. */
  readonly folder: string;
  readonly ids: readonly string[];
  readonly notes: number;
  readonly mentions: number;
  /** Of the paper that is mentioned most. */
  readonly mentionsOfFirst: number;
}

export interface WrittenPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
}

const noteCount = 10_000;
const noteLength = 4_000;
const mentionsANote = 5;
const mentionsOfFirst = 1_000;
const notesAFolder = 100;

/** Writes the papers as a table and 10,000 notes that mention them: 40 MB, 50,000 mentions, 1,000 of the first paper. */
export async function writeNotes(papers: readonly WrittenPaper[], path: string): Promise<NotesCorpus> {
  const library = join(path, 'papers.txt');
  await writeFile(
    library,
    papers.map(({ id, abstract }) => `${id} | Abstract ${abstract.replaceAll(' |', ' /')} | |\n`),
  );
  const ids = papers.map(({ id }) => id);
  const folder = join(path, 'notes');
  for (let index = 0; index < noteCount; index += 1) {
    const name = join(folder, `folder ${Math.floor(index / notesAFolder)}`);
    if (index % notesAFolder === 0) {
      await mkdir(name, { recursive: true });
    }
    await writeFile(join(name, `note ${index}.md`), noteText(index, papers, ids));
  }
  return { library, folder, ids, notes: noteCount, mentions: noteCount * mentionsANote, mentionsOfFirst };
}

/** Prose of the abstracts with mentions in several forms. Every tenth note mentions the first paper. */
function noteText(index: number, papers: readonly WrittenPaper[], ids: readonly string[]): string {
  const parts = [`# Note ${index}\n`];
  let length = 0;
  for (let part = 0; length < noteLength; part += 1) {
    const paper = papers[(index * 31 + part * 7) % papers.length];
    const prose = `${paper?.abstract ?? ''}\n- an item, *some* words and \`code\`\n`.slice(0, noteLength - length);
    const mention = part < mentionsANote ? mentionIn(index, part, ids) : '';
    length += prose.length;
    parts.push(`${prose}\n\n${mention}\n`);
  }
  return parts.join('');
}

function mentionIn(index: number, part: number, ids: readonly string[]): string {
  const isFirst = part === 0 && index % (noteCount / mentionsOfFirst) === 0;
  const id = ids[isFirst ? 0 : 1 + ((index * mentionsANote + part) % (ids.length - 1))] ?? '';
  return [`As [@${id}] shows,`, `see [[${id}|this]],`, `${id} says`][(index + part) % 3] ?? '';
}
