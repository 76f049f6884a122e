// node scripts/test/run.ts [SUITE…] runs the suites, all of them when none is named. The last line tells the counts.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, runScript } from '../bootstrap.mjs';
import { ensureChromium } from '../host/chromium.ts';
import { installHost } from '../host/installHost.ts';
import { Failure, runMain } from '../progress.mjs';
import { suites, type Suite } from './suites.ts';
import { readSummary, summaryLine, type Counts } from './summary.ts';

const suiteLimitInMs = 15 * 60 * 1000;

await runMain(async () => {
  const chosen = chooseSuites(process.argv.slice(2));
  let passed = 0;
  let failed = 0;
  for (const suite of await prepare(chosen)) {
    console.log(`\n── ${suite.name} ──`);
    const counts = await run(suite);
    passed += counts.passed;
    failed += counts.failed;
  }
  failed += missingPapers();
  console.log(`\n${summaryLine({ passed, failed })}`);
  return failed === 0 ? 0 : 1;
});

function chooseSuites(names: readonly string[]): readonly Suite[] {
  const known = suites.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Failure(`There is no suite "${unknown.join('", "')}". The suites are: ${known.join(', ')}.`);
  }
  return names.length === 0 ? suites : suites.filter(({ name }) => names.includes(name));
}

/** Builds what the suites run, and installs what they need. */
async function prepare(chosen: readonly Suite[]): Promise<readonly Suite[]> {
  if ((await runScript('build.ts', ['--quiet'])) !== 0) {
    throw new Failure(summaryLine({ passed: 0, failed: 1 }));
  }
  if (chosen.some(({ needsHost }) => needsHost)) {
    await installHost();
    await ensureChromium();
  }
  return chosen;
}

/** Runs one suite to its end, whatever that is. A suite that breaks off or runs nothing has failed. */
async function run(suite: Suite): Promise<Counts> {
  const began = Date.now();
  const output = await runAndShow(suite.args);
  const counts = readSummary(output);
  console.log(`   ${((Date.now() - began) / 1000).toFixed(1)} s`);
  if (counts === undefined || counts.passed + counts.failed === 0) {
    console.log(`FAIL the suite ${suite.name} ${counts === undefined ? 'broke off' : 'ran no test'}`);
    return { passed: counts?.passed ?? 0, failed: 1 };
  }
  return counts;
}

function runAndShow(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: suiteLimitInMs,
    });
    const end = () => {
      child.kill();
      process.exit(1);
    };
    process.once('SIGTERM', end).once('disconnect', end);
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      process.stdout.write(text);
    });
    child.once('error', reject);
    child.once('close', () => {
      process.off('SIGTERM', end).off('disconnect', end);
      resolve(output);
    });
  });
}

/** Tests on real papers are skipped where there are none; a run that must prove everything may not do that. */
function missingPapers(): number {
  if (process.env['CI'] !== 'true' || existsSync(join(projectRoot, '..', 'shared', 'papers', 'cvpr2023.txt'))) {
    return 0;
  }
  console.log('\nFAIL CI=true needs the real paper file ../shared/papers/cvpr2023.txt, which is not there');
  return 1;
}
