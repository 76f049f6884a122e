const interval = 25;
const limit = 15_000;

/** Resolves to the first value of the condition that is neither undefined nor false; rejects with a sentence when there is none in time. */
export async function waitFor<T>(
  what: string,
  condition: () => T | undefined | false | PromiseLike<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await condition();
    if (value !== undefined && value !== false) {
      return value;
    }
    if (Date.now() > end) {
      throw new Error(`Waited ${limit / 1000} s in vain for ${what}.`);
    }
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
}
