// A reporter for `node --test`: failures in full, slow tests by name, and in the last line the counts that run.ts reads.
import { relative } from 'node:path';
import type { EventData } from 'node:test';
import type { TestEvent } from 'node:test/reporters';
import { inspect } from 'node:util';
import { summaryLine } from './summary.ts';

const slowInMs = 1000;

export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let passed = 0;
  let failed = 0;
  const skipped = new Map<string, number>();
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') {
      yield data.message;
    } else if (type === 'test:fail' && isFailureItself(data)) {
      failed += 1;
      yield failureText(data);
    } else if (type === 'test:pass' && data.skip !== undefined) {
      const reason = String(data.skip);
      skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
    } else if (type === 'test:pass' && isWholeFile(data)) {
      failed += 1;
      yield `FAIL ${data.name}: the file holds no test\n`;
    } else if (type === 'test:pass' && data.details.type !== 'suite') {
      passed += 1;
      if (data.details.duration_ms > slowInMs) {
        yield `ok   ${data.name} (${(data.details.duration_ms / 1000).toFixed(1)} s)\n`;
      }
    }
  }
  for (const [reason, count] of skipped) {
    yield `${count} skipped: ${reason}\n`;
  }
  yield `${summaryLine({ passed, failed })}\n`;
}

/** False where a test or suite fails only because one inside it did, which has been reported. */
function isFailureItself({ details }: EventData.TestFail): boolean {
  return !('failureType' in details.error && details.error.failureType === 'subtestsFailed');
}

/** Node reports a file without tests as if it were a test that has the file's name. */
function isWholeFile({ name, file }: EventData.TestPass): boolean {
  return file !== undefined && name.endsWith('.test.ts') && file.endsWith(name);
}

function failureText({ name, file, line, details }: EventData.TestFail): string {
  const place = file === undefined ? '' : ` (${relative('', file)}:${line ?? 1})`;
  const error: unknown = details.error.cause;
  const text = error instanceof Error ? (error.stack ?? error.message) : inspect(error);
  return `FAIL ${name}${place}\n${text.replaceAll(/^/gm, '     ')}\n`;
}
