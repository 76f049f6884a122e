import type { Paper } from './paper.ts';

/** Whether an ID or a citation key of a paper, its own or one that it has elsewhere, passes a test. */
export function hasName({ id, citationKey, aliases }: Paper, test: (name: string) => boolean): boolean {
  return (
    test(id) ||
    test(citationKey) ||
    (aliases?.some(({ kind, name }) => (kind === 'id' || kind === 'key') && test(name)) ?? false)
  );
}
