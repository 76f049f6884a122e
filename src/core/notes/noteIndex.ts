import type { NoteMention } from './noteMention.ts';
import type { MentionName } from './resolvedName.ts';

/** A mention, and the note that it is in. */
export interface PlacedMention {
  readonly uri: string;
  readonly mention: NoteMention;
}

/** Which names are mentioned where. A name is one object however often it is mentioned, so that it can be a key. */
export class NoteIndex {
  readonly #notes = new Map<string, readonly NoteMention[]>();
  readonly #names = new Map<string, { readonly name: MentionName; readonly notes: Set<string> }>();
  /** Until a name comes or goes. */
  #nameList: readonly MentionName[] | undefined;

  /** Replaces what a note mentions. A name that it still mentions stays the same object. */
  set(uri: string, mentions: readonly NoteMention[]): void {
    const before = this.#notes.get(uri) ?? [];
    const after = mentions.map((mention) => ({ ...mention, name: this.#add(uri, mention.name) }));
    this.#notes.set(uri, after);
    const kept = new Set(after.map(({ name }) => name));
    this.#drop(
      uri,
      before.map(({ name }) => name).filter((name) => !kept.has(name)),
    );
  }

  delete(uri: string): void {
    this.#drop(
      uri,
      (this.#notes.get(uri) ?? []).map(({ name }) => name),
    );
    this.#notes.delete(uri);
  }

  /** The mentions of a note in their order; undefined for a note that is not indexed. The same array until the note changes. */
  mentionsIn(uri: string): readonly NoteMention[] | undefined {
    return this.#notes.get(uri);
  }

  get notes(): readonly string[] {
    return [...this.#notes.keys()];
  }

  /** All names, each once. The same array until there are others. */
  get names(): readonly MentionName[] {
    return (this.#nameList ??= Array.from(this.#names.values(), ({ name }) => name));
  }

  /** The notes that mention one of these names. */
  notesNaming(names: ReadonlySet<MentionName>): ReadonlySet<string> {
    return new Set(Array.from(names, (name) => [...(this.#names.get(keyOf(name))?.notes ?? [])]).flat());
  }

  /** Where these names are mentioned, by URI, then by place. */
  placesOf(names: ReadonlySet<MentionName>): PlacedMention[] {
    return [...this.notesNaming(names)]
      .sort()
      .flatMap((uri) =>
        (this.#notes.get(uri) ?? []).filter(({ name }) => names.has(name)).map((mention) => ({ uri, mention })),
      );
  }

  #add(uri: string, name: MentionName): MentionName {
    const key = keyOf(name);
    let entry = this.#names.get(key);
    if (!entry) {
      entry = { name, notes: new Set() };
      this.#names.set(key, entry);
      this.#nameList = undefined;
    }
    entry.notes.add(uri);
    return entry.name;
  }

  #drop(uri: string, names: readonly MentionName[]): void {
    for (const key of names.map(keyOf)) {
      const entry = this.#names.get(key);
      entry?.notes.delete(uri);
      if (entry?.notes.size === 0) {
        this.#names.delete(key);
        this.#nameList = undefined;
      }
    }
  }
}

function keyOf({ kind, written }: MentionName): string {
  return `${kind} ${written}`;
}
