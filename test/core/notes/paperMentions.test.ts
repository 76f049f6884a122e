import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { test } from 'node:test';
import type { MentionInNote } from '../../../src/core/notes/noteMention.ts';
import { PaperMentions, type MentionSource } from '../../../src/core/notes/paperMentions.ts';
import { Emitter } from '../../../src/core/util/event.ts';

type Counts = readonly (readonly [string, number])[];

/** A server that answers when it is told to. */
class Source implements MentionSource {
  readonly #changed = new Emitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly answers: ((counts: Counts | undefined) => void)[] = [];
  wanted = 0;

  wantMentions(): void {
    this.wanted += 1;
  }

  mentionCounts(): Promise<Counts | undefined> {
    return new Promise((resolve) => this.answers.push(resolve));
  }

  mentionsOf(): Promise<readonly MentionInNote[] | undefined> {
    return Promise.resolve(undefined);
  }

  change(): void {
    this.#changed.fire();
  }
}

function follow(source: Source) {
  const mentions = new PaperMentions(source);
  const heard: string[] = [];
  mentions.onDidChangeCounts((papers) => heard.push(`counts of ${[...papers].join()}`));
  mentions.onDidChange(() => heard.push('mentions'));
  return { mentions, heard };
}

test('before the server has answered no paper is mentioned, and to look at mentions wants the server', async () => {
  const source = new Source();
  const { mentions } = follow(source);
  assert.equal(mentions.countOf('a'), 0);
  assert.equal(await mentions.of('a'), undefined);
  assert.equal(source.wanted, 0);
  mentions.want();
  assert.equal(source.wanted, 1);
});

test('it tells which counts are others now, and always that mentions may be', async () => {
  const source = new Source();
  const { mentions, heard } = follow(source);
  source.change();
  source.answers[0]?.([
    ['a', 2],
    ['b', 1],
  ]);
  await setImmediate();
  source.change();
  source.answers[1]?.([
    ['a', 2],
    ['__proto__', 3],
  ]);
  await setImmediate();
  source.change();
  source.answers[2]?.([
    ['a', 2],
    ['__proto__', 3],
  ]);
  await setImmediate();
  assert.deepEqual(heard, ['counts of a,b', 'mentions', 'counts of b,__proto__', 'mentions', 'mentions']);
  assert.deepEqual(
    ['a', 'b', '__proto__', 'constructor'].map((id) => mentions.countOf(id)),
    [2, 0, 3, 0],
  );
});

test('an answer that a newer question has overtaken is dropped', async () => {
  const source = new Source();
  const { mentions, heard } = follow(source);
  source.change();
  source.change();
  source.answers[1]?.([['new', 1]]);
  source.answers[0]?.([['old', 1]]);
  await setImmediate();
  assert.deepEqual(heard, ['counts of new', 'mentions']);
  assert.equal(mentions.countOf('old'), 0);
});

test('while the server is away the last counts stay', async () => {
  const source = new Source();
  const { mentions, heard } = follow(source);
  source.change();
  source.answers[0]?.([['a', 1]]);
  await setImmediate();
  source.change();
  source.answers[1]?.(undefined);
  await setImmediate();
  assert.equal(mentions.countOf('a'), 1);
  assert.deepEqual(heard, ['counts of a', 'mentions', 'mentions']);
});
