import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DisposableStack, toDisposable } from '../../../src/core/util/disposable.ts';

test('the action of a disposable runs once', () => {
  let runs = 0;
  const disposable = toDisposable(() => (runs += 1));
  disposable.dispose();
  disposable.dispose();
  assert.equal(runs, 1);
});

test('a stack disposes of its parts once, the last first', () => {
  const disposed: string[] = [];
  const stack = new DisposableStack();
  for (const name of ['one', 'two', 'three']) {
    stack.add({ dispose: () => disposed.push(name) });
  }
  stack.dispose();
  stack.dispose();
  assert.deepEqual(disposed, ['three', 'two', 'one']);
});

test('a stack returns the part that it was given', () => {
  const part = toDisposable(() => undefined);
  assert.equal(new DisposableStack().add(part), part);
});

test('a part that comes after the end is disposed of at once', () => {
  const stack = new DisposableStack();
  stack.dispose();
  let disposed = false;
  stack.add(toDisposable(() => (disposed = true)));
  assert.equal(disposed, true);
});

test('a part that fails to end does not keep the others from ending', () => {
  const disposed: string[] = [];
  const stack = new DisposableStack();
  stack.add({ dispose: () => disposed.push('one') });
  stack.add(
    toDisposable(() => {
      throw new Error('stuck');
    }),
  );
  stack.add({ dispose: () => disposed.push('three') });
  assert.throws(() => stack.dispose(), /stuck/);
  assert.deepEqual(disposed, ['three', 'one']);
});
