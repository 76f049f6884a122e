/** Last part of a URI (which is percent-encoded) or of a path (which is not). */
export function fileName(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  if (!/^[a-z][a-z0-9+.-]+:/i.test(file)) {
    return name;
  }
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
