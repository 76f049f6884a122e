/**
 * One spelling for the URI of a file, to tell whether two are the same: clients differ in what they percent-encode and in
 * the case of a drive's letter. URIs of other schemes are their client's own and stay.
 */
export function canonicalUri(uri: string): string {
  if (!uri.startsWith('file:')) {
    return uri;
  }
  return decode(uri)
    .replace(/^file:(?:\/\/)?(?=\/(?!\/))/, 'file://')
    .replace(/^file:\/\/\/[A-Z]:/, (start) => start.toLowerCase());
}

function decode(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
