import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Emitter } from '../../../src/core/util/event.ts';

test('all listeners hear an event, in the order in which they subscribed', () => {
  const emitter = new Emitter<number>();
  const heard: string[] = [];
  emitter.event((value) => heard.push(`one ${value}`));
  emitter.event((value) => heard.push(`two ${value}`));
  emitter.fire(7);
  assert.deepEqual(heard, ['one 7', 'two 7']);
});

test('a listener that unsubscribed hears nothing more, even if it is subscribed twice', () => {
  const emitter = new Emitter<number>();
  const heard: number[] = [];
  const listener = (value: number) => heard.push(value);
  const first = emitter.event(listener);
  emitter.event(listener);
  emitter.fire(1);
  first.dispose();
  first.dispose();
  emitter.fire(2);
  assert.deepEqual(heard, [1, 1, 2]);
});

test('a listener may unsubscribe and others subscribe while an event is fired', () => {
  const emitter = new Emitter<number>();
  const heard: string[] = [];
  const subscription = emitter.event((value) => {
    subscription.dispose();
    emitter.event((later) => heard.push(`late ${later}`));
    heard.push(`once ${value}`);
  });
  emitter.fire(1);
  emitter.fire(2);
  assert.deepEqual(heard, ['once 1', 'late 2']);
});

test('what a listener throws reaches the error handler, and the others still hear', () => {
  const errors: unknown[] = [];
  const emitter = new Emitter<string>((error) => errors.push(error));
  const heard: string[] = [];
  const fault = new Error('deaf');
  emitter.event(() => {
    throw fault;
  });
  emitter.event((value) => heard.push(value));
  emitter.fire('news');
  assert.deepEqual([heard, errors], [['news'], [fault]]);
});

test('without an error handler the first error is thrown after all have heard', () => {
  const emitter = new Emitter<string>();
  const heard: string[] = [];
  for (const name of ['first', 'second']) {
    emitter.event((value) => {
      heard.push(value);
      throw new Error(name);
    });
  }
  assert.throws(() => emitter.fire('news'), /first/);
  assert.equal(heard.length, 2);
});

test('after its end an event reaches nobody', () => {
  const emitter = new Emitter<string>();
  const heard: string[] = [];
  emitter.event((value) => heard.push(value));
  emitter.dispose();
  emitter.fire('news');
  assert.deepEqual(heard, []);
});
