import type { ColumnRole, ColumnUse, NamedRole } from '../columns/columnRole.ts';

/** The fields that a form has for each role, separated by spaces; of several in one record, the one named first counts. */
export type FieldNames = Readonly<Partial<Record<ColumnRole, string>>>;

/** What a field holds; the lower the rank, the likelier. */
export interface FieldUse {
  readonly role: ColumnRole;
  readonly rank: number;
}

const further: FieldUse = { role: 'more', rank: 0 };

/** Knows what the fields of a form hold, and remembers which a file has. */
export class FieldTable {
  readonly #known = new Map<string, FieldUse>();
  readonly #chosen: ReadonlyMap<string, ColumnRole>;
  readonly #used = new Map<string, ColumnUse>();

  /** @param chosen what the person says that fields hold: goes before what the form says */
  constructor(names: FieldNames, chosen: readonly NamedRole[]) {
    for (const [role, written] of Object.entries(names) as [ColumnRole, string][]) {
      written.split(' ').forEach((name, rank) => this.#known.set(name, { role, rank }));
    }
    this.#chosen = new Map(chosen.map(({ name, role }) => [name.trim().toLowerCase(), role]));
    this.#chosen.forEach((role, name) => this.#known.set(name, { role, rank: -1 }));
  }

  /** What the fields of this file were taken for, in the order in which they first came. */
  get uses(): readonly ColumnUse[] {
    return [...this.#used.values()];
  }

  /** @param name as the form writes its names, in lower case */
  find(name: string): FieldUse {
    const use = this.#known.get(name) ?? further;
    if (!this.#used.has(name) && this.#used.size < mostRemembered) {
      this.#used.set(name, { name, role: use.role, by: this.#chosen.has(name) ? 'choice' : 'form' });
    }
    return use;
  }
}

/** A file may make up a new name for every record. */
const mostRemembered = 500;
