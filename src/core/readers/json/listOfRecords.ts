/** What files call the list of their papers, where an object holds it. */
const names = new Set([
  'rows',
  'papers',
  'data',
  'records',
  'results',
  'items',
  'entries',
  'articles',
  'documents',
  'references',
]);

const structure = /"(?:[^"\\]|\\.)*"|[[\]{}]/gs;

/**
 * Where in an object's text the list of its records begins: at a bracket behind a name that says so.
 *
 * @param head the beginning of the text
 */
export function listOfRecords(head: string): number | undefined {
  let depth = 0;
  for (const { 0: found, index } of head.matchAll(structure)) {
    if (!found.startsWith('"')) {
      depth += found === '{' || found === '[' ? 1 : -1;
    } else if (depth === 1 && names.has(found.slice(1, -1).toLowerCase())) {
      const end = index + found.length;
      const [opening = ''] = /^\s*:\s*\[/.exec(head.slice(end, end + 100)) ?? [];
      if (opening !== '') {
        return end + opening.length - 1;
      }
    }
  }
  return undefined;
}
