import { setTimeout as pause } from 'node:timers/promises';

/** Polls a condition until it gives something truthy, which it resolves to. Fails with a sentence after the limit. */
export async function waitFor<Value>(
  what: string,
  condition: () => Value | Promise<Value>,
  limitInMs = 10_000,
): Promise<NonNullable<Exclude<Value, false | 0 | ''>>> {
  const end = Date.now() + limitInMs;
  for (;;) {
    const value = await condition();
    if (value) {
      return value as NonNullable<Exclude<Value, false | 0 | ''>>;
    }
    if (Date.now() > end) {
      throw new Error(`${limitInMs / 1000} s passed without ${what}`);
    }
    await pause(25);
  }
}
