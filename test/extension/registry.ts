// The little of a test runner that the extension tests need. They run inside the extension host, in the browser too, where
// node:test does not exist. scripts/test/extension.ts bundles them into one module that exports `run`.

type Body = () => void | Promise<void>;

/** Begins every line that the tests write, to tell it from the workbench's own log. */
export const lineMark = '[lectern-test] ';

const limitInMs = 30_000;
const tests: { readonly name: string; readonly body: Body }[] = [];

/** Adds a test. The tests run one after another, in the order in which they were added. */
export function test(name: string, body: Body): void {
  tests.push({ name, body });
}

/** Runs all tests; VS Code calls it. */
export async function run(): Promise<void> {
  let failed = 0;
  for (const { name, body } of tests) {
    const began = Date.now();
    try {
      await withLimit(body);
      write(`ok   ${name} (${Date.now() - began} ms)`);
    } catch (error) {
      failed += 1;
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      write(`FAIL ${name}\n${text.replaceAll(/^/gm, '     ')}`);
    }
  }
  if (failed > 0) {
    throw new Error(`${failed} tests failed`);
  }
}

async function withLimit(body: Body): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`The test did not end within ${limitInMs / 1000} s`));
    }, limitInMs);
  });
  try {
    await Promise.race([body(), limit]);
  } finally {
    clearTimeout(timer);
  }
}

function write(text: string): void {
  for (const line of text.split('\n')) {
    console.log(lineMark + line);
  }
}
