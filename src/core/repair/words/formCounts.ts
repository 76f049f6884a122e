/** How often forms stand in a text, or in how many texts. */
export type FormCounts = ReadonlyMap<string, number>;

const forms = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

/**
 * The form that a word is counted under: lower case, unless capitals within it set it apart (`PointNet` and `Point-Net` are
 * names, `Fine-Tuning` is a word in a title).
 */
export function formOf(word: string): string {
  const lower = word.toLowerCase();
  return lower === word || !/[\p{L}\p{N}]\p{Lu}/u.test(word) ? lower : word;
}

/** The forms of a text; a hyphenated word is one form. */
export function countForms(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.match(forms) ?? []) {
    const form = formOf(word);
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return counts;
}

/** Counts one more text that has these forms. */
export function addDocument(documents: Map<string, number>, text: FormCounts): void {
  for (const form of text.keys()) {
    documents.set(form, (documents.get(form) ?? 0) + 1);
  }
}
