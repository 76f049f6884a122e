declare module 'csv-spectrum' {
  /** Calls back with every file of the suite and its answer. */
  export default function csvSpectrum(
    callback: (error: Error | null, cases: readonly { name: string; csv: Buffer; json: Buffer }[]) => void,
  ): void;
}
