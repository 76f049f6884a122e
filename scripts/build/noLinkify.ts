/** Stands in for linkify-it in the bundles: markdown-it makes one of these, and with `linkify: false` never asks it. */
export class LinkifyIt {}
