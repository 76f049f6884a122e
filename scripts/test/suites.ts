import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../bootstrap.mjs';

export interface Suite {
  readonly name: string;
  /** What Node is to run: a script or `--test` with its files. Its last line of output is a `summaryLine`. */
  readonly args: readonly string[];
  /** Whether it needs the VS Code server and a Chromium. */
  readonly needsHost: boolean;
}

/** Folders of test/ that are suites of their own; every other test file is a unit test. */
const ownSuites = ['cli', 'server', 'extension', 'e2e'];

const allTestFiles = readdirSync(join(projectRoot, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

const unitTestFiles = allTestFiles.filter((file) => !ownSuites.some((folder) => file.startsWith(`${folder}/`)));

/** All suites, in the order in which they run. */
export const suites: readonly Suite[] = [
  { name: 'check', args: ['scripts/check.ts'], needsHost: false },
  { name: 'unit', args: nodeTest(unitTestFiles), needsHost: false },
  { name: 'cli', args: nodeTest(testFilesIn('cli')), needsHost: false },
  { name: 'server', args: nodeTest(testFilesIn('server')), needsHost: false },
  { name: 'extension', args: ['scripts/test/extension.ts'], needsHost: true },
  { name: 'web', args: ['scripts/test/extension.ts', '--web'], needsHost: true },
  // All in one process, so that they share one server and one browser.
  {
    name: 'e2e',
    args: nodeTest(testFilesIn('e2e'), '--test-isolation=none', '--test-timeout=120000'),
    needsHost: true,
  },
];

function testFilesIn(folder: string): string[] {
  return allTestFiles.filter((file) => file.startsWith(`${folder}/`));
}

function nodeTest(files: readonly string[], ...flags: string[]): string[] {
  return [
    '--test',
    '--test-reporter=./scripts/test/reporter.ts',
    ...(flags.length > 0 ? flags : ['--test-timeout=60000']),
    ...files.map((file) => `test/${file}`),
  ];
}
