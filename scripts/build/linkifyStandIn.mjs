/**
 * Takes the place of linkify-it in the bundles: markdown-it makes one always, but uses it only with the option `linkify`, which
 * the reader never sets (Lectern finds addresses itself).
 */
export function LinkifyIt() {
  // Nothing of it is ever called.
}
