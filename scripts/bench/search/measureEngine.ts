import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { EngineTask } from './engineProcess.ts';
import type { EngineReport } from './engineReport.ts';

const heapLimit = '--max-old-space-size=8000';

/** Measures an engine over a corpus: its index in one process, then the kept index in a fresh one. */
export async function measureEngine(task: EngineTask): Promise<EngineReport> {
  const built = await runProcess('measureIndex.ts', task);
  if (built.fileSize === undefined || built.failure !== undefined) {
    return built;
  }
  const loaded = await runProcess('measureLoad.ts', task);
  const differs = loaded.firstAnswer && built.firstAnswer?.join() !== loaded.firstAnswer.join();
  return { ...built, ...loaded, ...(differs && { failure: 'the kept index answers otherwise than the built one' }) };
}

/** Writes a corpus and its queries into a folder. */
export function generateCorpus(size: number, seed: number, folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'generateCorpus.ts'), [String(size), String(seed), folder], {
      execArgv: [heapLimit],
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) {
        resolve();
      } else {
        reject(new Error(`The corpus of ${size} papers could not be made.`));
      }
    });
  });
}

/** Resolves to what the process has reported by its end, or by the end of its time. */
function runProcess(script: string, { engine, corpus, keptIndex, limit }: EngineTask): Promise<EngineReport> {
  return new Promise((resolve) => {
    const child = fork(join(import.meta.dirname, script), [engine, corpus, keptIndex, String(limit)], {
      execArgv: ['--expose-gc', heapLimit],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let report: EngineReport = {};
    let errors = '';
    let isTooSlow = false;
    const timer = setTimeout(() => {
      isTooSlow = true;
      child.kill('SIGKILL');
    }, limit * 1000);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.on('message', (part) => {
      const isFirst = Object.keys(report).length === 0;
      report = { ...report, ...(part as EngineReport) };
      if (isFirst || 'buildTime' in (part as EngineReport)) {
        timer.refresh();
      }
    });
    child.once('error', (error) => (errors += error.message));
    child.once('close', (code) => {
      clearTimeout(timer);
      const failure = isTooSlow ? `too slow: ended after ${limit} s` : code === 0 ? undefined : lastError(errors);
      resolve(failure === undefined ? report : { ...report, failure });
    });
  });
}

/** Of what Node writes about an error, the line that names it. */
function lastError(errors: string): string {
  const lines = errors.split('\n').filter((line) => line.trim() !== '');
  return (lines.find((line) => /^(\w*Error|FATAL)/.test(line)) ?? lines.at(-1) ?? 'ended without a word').trim();
}
