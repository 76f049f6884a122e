export interface KeystrokeTimes {
  /** Milliseconds. */
  readonly median: number;
  readonly percentile95: number;
  readonly longest: number;
  /** What stood in the box when it took longest. */
  readonly slowestQuery: string;
  /** Keys that were typed before the time was up, and how many there are. */
  readonly typed: number;
  readonly of: number;
}

export interface QualityOfKind {
  readonly kind: string;
  /** Share of the queries whose first result is right. */
  readonly success: number;
  /** Mean reciprocal rank within the first 20 results. */
  readonly reciprocalRank: number;
  /** Queries that were answered before the time was up, and how many there are. */
  readonly answered: number;
  readonly of: number;
}

/** What was measured of an engine with one corpus, as far as its time went. Times are in milliseconds, sizes in bytes. */
export interface EngineReport {
  readonly buildTime?: number;
  readonly memory?: number;
  readonly keystrokes?: KeystrokeTimes;
  readonly quality?: readonly QualityOfKind[];
  readonly fileSize?: number;
  readonly loadTime?: number;
  readonly firstQueryTime?: number;
  /** IDs that the first query of the corpus finds; from a built and from a loaded index they should be the same. */
  readonly firstAnswer?: readonly string[];
  /** A fixed loop of arithmetic, before and after: how busy the machine was. */
  readonly loopBefore?: number;
  readonly loopAfter?: number;
  /** What went wrong, in words. */
  readonly failure?: string;
}

/** The report of one engine over one corpus. */
export interface Trial {
  readonly engine: string;
  /** Papers in the corpus. */
  readonly size: number;
  readonly report: EngineReport;
}
