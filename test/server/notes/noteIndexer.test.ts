import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { noteLanguage } from '../../../src/core/notes/noteLanguage.ts';
import { mentionProblems, type MentionProblem } from '../../../src/core/notes/mentionProblem.ts';
import { mentionsInNote, type NoteMention } from '../../../src/core/notes/noteMention.ts';
import { meantPaper, type MentionName, type ResolvedName } from '../../../src/core/notes/resolvedName.ts';
import { Emitter } from '../../../src/core/util/event.ts';
import { Pace } from '../../../src/core/util/pace.ts';
import { NoteIndexer } from '../../../src/server/notes/noteIndexer.ts';
import { WorkspaceNotes } from '../../../src/server/notes/workspaceNotes.ts';

const uris = ['a.md', 'b.tex', 'sub/c.md', 'd.txt'].map((path) => `file:///notes/${path}`);
const keys = ['ann', 'ben', 'cyd', 'dov'];
const texts = [
  '',
  'nothing here, @nobody',
  'See [@ann; @bne].',
  'First\r\n[@ben] and again [@ben]\r\n\r\n[[cyd]]',
  String.raw`We follow \cite{ann,cyd} and \citep{zoe}.`,
  'Lee_One_Two_Three_CVPR_2023 and [[Lee_One_Two_Three_CVPR_2023]]',
];

/** Files, open documents and papers as they are now. Everything waits a turn of its own, so that answers cross. */
class World {
  readonly files = new Map<string, string>();
  readonly open = new Map<string, { languageId: string; getText(): string }>();
  papers: readonly string[] = [];
  paperFiles: readonly string[] = [];
  delays: readonly number[] = [];
  #turn = 0;
  readonly changed = new Emitter<void>();
  readonly indexer = new NoteIndexer({
    encoding: 'utf-16',
    files: {
      list: async () => {
        await this.wait();
        const listing = { notes: [...this.files.keys()], paperFiles: this.paperFiles };
        await this.wait();
        return listing;
      },
      read: async (uri) => {
        await this.wait();
        const text = this.files.get(uri);
        await this.wait();
        return text;
      },
    },
    openNote: (uri) => this.open.get(uri),
    ready: Promise.resolve(),
    pause: () => Promise.resolve(),
    warn: (message) => assert.fail(message),
  });
  readonly notes = new WorkspaceNotes(this.indexer, {
    onDidChange: this.changed.event,
    resolveAll: async (names: readonly MentionName[]) => {
      const resolve = this.resolver();
      await this.wait();
      return resolve && names.map(resolve);
    },
  });

  /** What the papers of this moment say to names; undefined when there are none. */
  resolver(): ((name: MentionName) => ResolvedName) | undefined {
    const papers = this.papers.map((id) => ({ id, citationKey: id, title: `On ${id}` }));
    const resolve = ({ written }: MentionName): ResolvedName => {
      const [exact] = papers.filter(({ id }) => id === written);
      const near = papers.filter(({ id }) => id.startsWith(written.slice(0, 1)));
      if (exact) {
        return { kind: 'exact', papers: [exact] };
      }
      return { kind: near.length === 1 ? 'inexact' : near.length > 1 ? 'ambiguous' : 'unknown', papers: near };
    };
    return papers.length > 0 ? resolve : undefined;
  }

  async wait(): Promise<void> {
    this.#turn += 1;
    for (let turns = this.delays[this.#turn % this.delays.length] ?? 0; turns > 0; turns -= 1) {
      await Promise.resolve();
    }
  }
}

type Step = (world: World) => unknown;

const uri = fc.constantFrom(...uris);
const text = fc.constantFrom(...texts);

/** What can happen, as the client tells it. */
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(uri, text).map(([at, content]): Step => (world) => {
    const isNew = !world.files.has(at);
    world.files.set(at, content);
    world.indexer.fileChanged(at);
    if (isNew) {
      world.indexer.filesChanged();
    }
  }),
  uri.map((at): Step => (world) => {
    world.files.delete(at);
    world.indexer.filesChanged();
  }),
  fc.tuple(uri, uri).map(([from, to]): Step => (world) => {
    const content = world.files.get(from);
    if (content !== undefined && from !== to) {
      world.files.delete(from);
      world.files.set(to, content);
      world.indexer.fileChanged(from);
      world.indexer.fileChanged(to);
      world.indexer.filesChanged();
    }
  }),
  fc.tuple(uri, text).map(([at, content]): Step => (world) => {
    const isOpen = world.open.has(at);
    world.open.set(at, { languageId: noteLanguage(at), getText: () => content });
    if (isOpen) {
      world.indexer.documentEdited(at);
    } else {
      world.indexer.documentOpened(at);
    }
  }),
  uri.map((at): Step => (world) => {
    world.open.delete(at);
    world.indexer.documentClosed(at);
  }),
  fc.subarray(keys).map((papers): Step => (world) => {
    world.papers = papers;
    world.changed.fire();
  }),
  fc.subarray(uris, { maxLength: 1 }).map((paperFiles): Step => (world) => {
    world.paperFiles = paperFiles;
    world.indexer.filesChanged();
  }),
  // Questions in between, with and without waiting for the answer, which must not disturb anything.
  fc.constantFrom(...keys).map(
    (key): Step =>
      (world) =>
        void world.notes.mentionsOf(key),
  ),
  fc.constantFrom(...keys).map(
    (key): Step =>
      (world) =>
        world.notes.mentionsOf(key),
  ),
  uri.map(
    (at): Step =>
      (world) =>
        void world.notes.problemsIn(at),
  ),
  uri.map(
    (at): Step =>
      (world) =>
        world.notes.problemsIn(at),
  ),
  fc.nat({ max: 30 }).map((turns): Step => async () => {
    for (let turn = 0; turn < turns; turn += 1) {
      await Promise.resolve();
    }
  }),
);

/** The truth: everything looked at from nothing. */
async function scan(world: World): Promise<Map<string, readonly NoteMention[]>> {
  const notes = new Map<string, readonly NoteMention[]>();
  for (const at of [...new Set([...world.files.keys(), ...world.open.keys()])].sort()) {
    const content = world.open.get(at)?.getText() ?? world.files.get(at) ?? '';
    if (!world.paperFiles.includes(at)) {
      notes.set(
        at,
        await mentionsInNote(
          content,
          { languageId: noteLanguage(at), encoding: 'utf-16' },
          new Pace(() => setImmediate()),
        ),
      );
    }
  }
  return notes;
}

test('after any sequence of edits, opens, closes, renames and reloads, index and diagnostics are those of a scan from nothing', async () => {
  const sequence = fc.record({
    files: fc.dictionary(uri, text),
    papers: fc.subarray(keys),
    steps: fc.array(step, { maxLength: 30, size: 'max' }),
    delays: fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 5 }),
  });
  await fc.assert(
    fc.asyncProperty(sequence, async ({ files, papers, steps, delays }) => {
      const world = new World();
      Object.entries(files).forEach(([at, content]) => world.files.set(at, content));
      world.papers = papers;
      world.delays = delays;
      for (const take of steps) {
        await take(world);
      }
      const truth = await scan(world);
      const resolve = world.resolver();
      for (const key of keys) {
        const expected = [...truth].flatMap(([at, mentions]) =>
          mentions
            .filter(({ name }) => resolve && meantPaper(resolve(name))?.id === key)
            .map((mention) => ({ uri: at, mention })),
        );
        assert.deepEqual(await world.notes.mentionsOf(key), expected);
      }
      await world.indexer.settled();
      assert.deepEqual([...world.indexer.index.notes].sort(), [...truth.keys()]);
      for (const [at, mentions] of truth) {
        assert.deepEqual(await world.notes.mentionsIn(at), mentions);
        const problems: MentionProblem[] | undefined = resolve && mentionProblems(mentions, resolve);
        const found = await world.notes.problemsIn(at);
        assert.deepEqual(found, problems ?? (mentions.some(({ isFirm }) => isFirm) ? undefined : []));
      }
      world.indexer.dispose();
    }),
    { numRuns: 1000 },
  );
});
