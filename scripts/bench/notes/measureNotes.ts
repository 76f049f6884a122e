import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { percentile } from '../search/scoring.ts';
import { MeasuredServer, percentile95, timeOf } from './measuredServer.ts';
import type { NotesCorpus } from './writeNotes.ts';

/** One figure, and what it is to be at most. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly target: number;
  readonly unit: 'ms' | 'MB';
}

const settleTime = 3000;
const longNoteLines = 5_000;
const hugeNoteLength = 10_000_000;

/** Asks a server everything that a person waits for, while it indexes and then. */
export async function measureNotes(corpus: NotesCorpus): Promise<Figure[]> {
  const scan = await timeOfScan(corpus.folder);
  const server = await MeasuredServer.start(corpus.library, corpus.folder);
  try {
    const began = performance.now();
    const hovers = await hoverWhileIndexing(server, corpus);
    const ready = performance.now() - began;
    const figures: Figure[] = [
      { what: 'read all notes, one regular expression', value: scan, target: NaN, unit: 'ms' },
      { what: 'index ready', value: ready, target: 3 * scan, unit: 'ms' },
      { what: 'hover while indexing, p95', value: hovers, target: 50, unit: 'ms' },
      ...(await measureRequests(server, corpus)),
      ...(await measureLongNotes(server, corpus)),
      ...(await measureHugeNote(server, corpus)),
    ];
    await setTimeout(settleTime);
    const memory = await server.memory();
    return memory
      ? [
          ...figures,
          { what: 'memory (RSS)', value: memory.now, target: 250, unit: 'MB' },
          { what: 'memory (RSS), peak', value: memory.peak, target: NaN, unit: 'MB' },
        ]
      : figures;
  } finally {
    await server.stop();
  }
}

/** In a fresh process, as the server is one. */
async function timeOfScan(folder: string): Promise<number> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'scanNotes.ts'), folder]);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  await once(child, 'close');
  return Number(output);
}

/** The first hover waits for the papers, and does not count. */
async function hoverWhileIndexing(server: MeasuredServer, corpus: NotesCorpus): Promise<number> {
  const uri = await server.open('hover.md', `[[${corpus.ids[5] ?? ''}]]`);
  const state = { isIndexed: false };
  void server.indexed.then(() => {
    state.isIndexed = true;
  });
  await Promise.race([hover(server, uri, 0), server.indexed]);
  const times: number[] = [];
  while (!state.isIndexed) {
    times.push(await timeOf(() => hover(server, uri, 0)));
    await Promise.race([setTimeout(10), server.indexed]);
  }
  return percentile(times, 0.95);
}

function hover(server: MeasuredServer, uri: string, line: number): Promise<unknown> {
  return server.ask('textDocument/hover', { textDocument: { uri }, position: { line, character: 4 } });
}

async function measureRequests(server: MeasuredServer, { ids }: NotesCorpus): Promise<Figure[]> {
  const uri = await server.open(
    'requests.md',
    ids
      .slice(0, 500)
      .map((id) => `[[${id}]]\n`)
      .join(''),
  );
  const typed = ['[[low light', '[[Jin_DN', '@jin2023', '[[transfromer for', '[[a', '[[diffusion mod', '@wang'];
  const typing = await server.open('typing.md', `${typed.join('\n')}\n`);
  const references = { textDocument: { uri }, position: { line: 0, character: 4 } };
  // Until the index of the search is there.
  await server.ask('workspace/symbol', { query: 'light' });
  const found = await server.ask<unknown[]>('textDocument/references', { ...references, context: {} });
  console.log(`  ${found.length} references`);
  return [
    {
      what: 'hover, p95',
      value: await percentile95((run) => hover(server, uri, run % 500)),
      target: 10,
      unit: 'ms',
    },
    {
      what: 'completion, p95',
      value: await percentile95((run) => {
        const line = run % typed.length;
        const position = { line, character: typed[line]?.length ?? 0 };
        return server.ask('textDocument/completion', { textDocument: { uri: typing }, position });
      }),
      target: 30,
      unit: 'ms',
    },
    {
      what: 'references, 1,000 mentions, p95',
      value: await percentile95(() => server.ask('textDocument/references', { ...references, context: {} })),
      target: 50,
      unit: 'ms',
    },
  ];
}

async function measureLongNotes(server: MeasuredServer, { ids }: NotesCorpus): Promise<Figure[]> {
  const names = (name: (id: string, index: number) => string): string =>
    Array.from({ length: longNoteLines }, (_, index) => `text [@${name(ids[index % ids.length] ?? '', index)}]\n`).join(
      '',
    );
  const notes: readonly (readonly [string, string])[] = [
    ['right names', names((id) => id)],
    ['wrong names', names((id, index) => id.replace('CVPR', `CVP${index}`))],
  ];
  const figures: Figure[] = [];
  for (const [what, text] of notes) {
    const uri = await server.open(`${what}.md`, text);
    await server.diagnosed(uri, 1);
    const inProse = await percentile95((run) => server.type(uri, run, 2), { runs: 50 });
    const inName = await percentile95((run) => server.type(uri, run, 16), { runs: 50 });
    figures.push(
      { what: `diagnostics after a letter in 5,000 lines of ${what}, p95`, value: inProse, target: 50, unit: 'ms' },
      { what: `the same in a name, ${what}, p95`, value: inName, target: 50, unit: 'ms' },
    );
    await server.close(uri);
  }
  return figures;
}

async function measureHugeNote(server: MeasuredServer, { ids }: NotesCorpus): Promise<Figure[]> {
  const part = `word [[${ids[1] ?? ''}]] `;
  const text = part.repeat(Math.floor(hugeNoteLength / part.length));
  const began = performance.now();
  const uri = await server.open('huge.md', text);
  await server.diagnosed(uri, 1);
  const opened = performance.now() - began;
  const hovered = await timeOf(() => hover(server, uri, 0));
  await server.close(uri);
  return [
    { what: 'a note of 10 MB in one line: diagnostics', value: opened, target: 2000, unit: 'ms' },
    { what: 'the same: hover', value: hovered, target: 2000, unit: 'ms' },
  ];
}
