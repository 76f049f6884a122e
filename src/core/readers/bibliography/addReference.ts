import type { FoundProblem, RowCollector } from '../rowCollector.ts';
import type { ReferredPaper } from './paperOfFields.ts';

/**
 * Adds the paper of a record. Where the record's ID is one that a note can cite, it is the paper's ID and citation key; a number or an
 * address, which programs give for themselves, is kept as a further field, and the paper gets an ID of its own.
 */
export function addReference(
  rows: RowCollector,
  { id, fields, text }: ReferredPaper,
  place: { readonly line: number; readonly column: number },
  problems: readonly FoundProblem[] = [],
): void {
  const isKey = /^(?=.*\p{L})(?!\w+:\/)\S+$/u.test(id);
  const further = isKey || id === '' ? {} : { more: [...(fields.more ?? []), { name: 'id', value: id }] };
  rows.add(
    { ...place, id: isKey ? id : '', fields: { ...fields, ...further, ...(isKey && { citationKey: id }) }, text },
    problems,
  );
}
