import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Pace } from '../../../src/core/util/pace.ts';

/** A pace on a clock that is set by hand, with slices of 10 ms. */
function paceByHand(signal?: AbortSignal, onPause = (): void => undefined) {
  const state = { now: 0, pauses: 0 };
  const pause = (): Promise<void> => {
    state.pauses += 1;
    onPause();
    return Promise.resolve();
  };
  return { state, pace: new Pace(pause, { now: () => state.now, slice: 10, ...(signal && { signal }) }) };
}

test('steps pause only when their slice of time is used up', async () => {
  const { state, pace } = paceByHand();
  const pausesAt = [];
  for (const now of [0, 9, 10, 11, 19, 20, 29, 100]) {
    state.now = now;
    const before = state.pauses;
    await pace.step();
    pausesAt.push(...(state.pauses > before ? [now] : []));
  }
  assert.deepEqual(pausesAt, [10, 20, 100]);
});

test('the time of a pause does not count as work', async () => {
  const { state, pace } = paceByHand(undefined, () => (state.now += 500));
  state.now = 10;
  await pace.step();
  state.now += 9;
  await pace.step();
  assert.equal(state.pauses, 1);
});

test('a cancelled step rejects with the reason before it works on', async () => {
  const abort = new AbortController();
  const { state, pace } = paceByHand(abort.signal);
  await pace.step();
  abort.abort(new Error('changed my mind'));
  await assert.rejects(pace.step(), /changed my mind/);
  assert.equal(state.pauses, 0);
});

test('a step that is cancelled during its pause rejects', async () => {
  const abort = new AbortController();
  const { state, pace } = paceByHand(abort.signal, () => abort.abort(new Error('meanwhile')));
  state.now = 10;
  await assert.rejects(pace.step(), /meanwhile/);
});
