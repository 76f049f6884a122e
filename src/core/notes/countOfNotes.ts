/** `1 note`, `1,200 notes`. */
export function countOfNotes(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'note' : 'notes'}`;
}
