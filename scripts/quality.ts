// node scripts/quality.ts [repair] [search] prints how good the results are, both when none is named. For the search:
//   --engines Lectern,Fuse   beginnings of the engines' names
//   --misses                 names the queries that were not answered rightly
import { parseArgs } from 'node:util';
import { Failure, runMain } from './progress.mjs';
import { goldIsThere } from './quality/gold.ts';
import { printRepairQuality } from './quality/repair.ts';
import { printSearchQuality } from './quality/search.ts';

const parts = [
  { name: 'repair', print: printRepairQuality },
  { name: 'search', print: printSearchQuality },
];

await runMain(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { engines: { type: 'string', default: '' }, misses: { type: 'boolean', default: false } },
  });
  const unknown = positionals.find((name) => !parts.some((part) => part.name === name));
  if (unknown !== undefined) {
    throw new Failure(`There is no quality of "${unknown}". It is measured of: repair, search.`);
  }
  if (!goldIsThere) {
    console.log('The papers and the gold that this measures stand in ../shared, which is not there.');
    return;
  }
  const engines = values.engines.split(',').filter((name) => name.trim() !== '');
  for (const { name, print } of parts) {
    if (positionals.length === 0 || positionals.includes(name)) {
      await print({ engines, misses: values.misses });
      console.log('');
    }
  }
});
