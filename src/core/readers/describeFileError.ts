const sentences: Readonly<Record<string, string>> = {
  // Node
  ENOENT: 'There is no such file.',
  EISDIR: 'This is a folder, not a file.',
  EACCES: 'There is no permission to read the file.',
  EPERM: 'There is no permission to read the file.',
  // VS Code
  FileNotFound: 'There is no such file.',
  FileIsADirectory: 'This is a folder, not a file.',
  NoPermissions: 'There is no permission to read the file.',
};

/** Why a file could not be read, as a sentence: from the error of a file system, Node's or the editor's. */
export function describeFileError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return sentences[code] ?? (error instanceof Error ? error.message : String(error));
}
