const line = '% Written by Lectern. What is changed here is lost when Lectern writes the file again.';

/** A BibTeX file that says of itself that it may be written again. CSL-JSON and RIS have no room for that. */
export function markAsWritten(bibtex: string): string {
  return `${line}\n\n${bibtex}`;
}

export function isWrittenByLectern(text: string): boolean {
  return text.startsWith(line);
}
