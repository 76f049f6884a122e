/** A number with separated thousands: `100,000`. */
export function formatCount(count: number): string {
  return count.toLocaleString('en');
}

/** A number and its noun: `1 paper`, `2 papers`. */
export function countOf(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Bytes as a person reads them: `812 bytes`, `1.2 MB`. */
export function formatSize(bytes: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [1e9, 'GB'],
    [1e6, 'MB'],
    [1e3, 'KB'],
  ];
  const [step, unit] = steps.find(([size]) => bytes >= size) ?? [1, 'bytes'];
  const value = bytes / step;
  return `${value >= 10 || step === 1 ? Math.round(value) : value.toFixed(1)} ${unit}`;
}

/** Milliseconds as a person reads them: `35 ms`, `2.4 s`. */
export function formatTime(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
