/** A file that a reader has to survive. */
export interface HostileInput {
  /** With the suffix that tells its form second. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files of one kind. */
export interface HostileSuite {
  readonly name: string;
  /** Undefined where its files are not there. */
  readonly inputs: readonly HostileInput[] | undefined;
}
