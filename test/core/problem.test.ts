import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatProblem } from '../../src/core/problem.ts';

test('a problem is printed as file:line:column, the way terminals link it', () => {
  assert.equal(
    formatProblem({ severity: 'warning', message: 'The row ends.', file: 'a b.txt', line: 111, column: 80 }),
    'a b.txt:111:80: warning: The row ends.',
  );
});
