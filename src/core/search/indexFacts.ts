/** Where the search index came from. `none`: nobody has searched yet, so there is none. */
export type IndexOrigin = 'none' | 'building' | 'built' | 'kept';

/** What is to be said of the search index. */
export interface IndexFacts {
  readonly origin: IndexOrigin;
  /** What it took to make it or to load it, in milliseconds, with the turns of others in between. */
  readonly time?: number;
}
