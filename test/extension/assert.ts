// Assertions for the extension tests: node:assert does not exist in the browser's extension host.

/** Fails unless the condition holds, and narrows the type by it. */
export function ok(condition: unknown, message: string): asserts condition {
  if (!condition) {
    throw new Error(message);
  }
}

/** Fails unless both are the same plain data: values, lists and records of such, where a field that is undefined is none. */
export function deepEqual(actual: unknown, expected: unknown): void {
  const [seen, wanted] = [plain(actual), plain(expected)];
  if (seen !== wanted) {
    throw new Error(`Expected ${wanted}\nbut got  ${seen}`);
  }
}

/** Fails unless the text matches. */
export function match(text: string, pattern: RegExp): void {
  if (!pattern.test(text)) {
    throw new Error(`Expected a match of ${String(pattern)} in\n${text}`);
  }
}

/** JSON with sorted keys. */
function plain(value: unknown): string {
  const sorted = (_key: string, entry: unknown) =>
    entry !== null && typeof entry === 'object' && !Array.isArray(entry)
      ? Object.fromEntries(Object.entries(entry).sort(([one], [other]) => (one < other ? -1 : 1)))
      : entry;
  return JSON.stringify({ value }, sorted, 2);
}
