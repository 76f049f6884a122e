import { readdir } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { RepairExample, RepairRule } from '../../../src/core/repair/repairRule.ts';

const folder = fileURLToPath(new URL('../../../src/core/repair/rules/', import.meta.url));

/** The examples that the files of the rules export beside them. */
export async function readExamples(): Promise<ReadonlyMap<RepairRule, readonly RepairExample[]>> {
  const examples = new Map<RepairRule, readonly RepairExample[]>();
  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.ts'))) {
    const exported = (await import(pathToFileURL(join(folder, file)).href)) as Readonly<Record<string, unknown>>;
    const rule = Object.values(exported).find(isRule);
    if (rule && 'examples' in exported) {
      examples.set(rule, exported['examples'] as readonly RepairExample[]);
    }
  }
  return examples;
}

function isRule(value: unknown): value is RepairRule {
  return typeof value === 'object' && value !== null && 'findEdits' in value;
}
