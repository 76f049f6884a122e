/** A feature of the language client that tells the server nothing, and does nothing. */
class UnusedFeature {
  fillClientCapabilities(): void {
    // The client has no such capability.
  }

  initialize(): void {
    // There is nothing to begin.
  }

  getState(): { readonly kind: 'static' } {
    return { kind: 'static' };
  }

  clear(): void {
    // There is nothing to end.
  }
}

/** Stand in for the features of the language client that our server does not offer, under their names. */
export {
  UnusedFeature as CallHierarchyFeature,
  UnusedFeature as ColorProviderFeature,
  UnusedFeature as DeclarationFeature,
  UnusedFeature as DocumentFormattingFeature,
  UnusedFeature as DocumentOnTypeFormattingFeature,
  UnusedFeature as DocumentRangeFormattingFeature,
  UnusedFeature as FoldingRangeFeature,
  UnusedFeature as ImplementationFeature,
  UnusedFeature as InlineCompletionItemFeature,
  UnusedFeature as InlineValueFeature,
  UnusedFeature as LinkedEditingFeature,
  UnusedFeature as SelectionRangeFeature,
  UnusedFeature as SemanticTokensFeature,
  UnusedFeature as SignatureHelpFeature,
  UnusedFeature as TextDocumentContentFeature,
  UnusedFeature as TypeDefinitionFeature,
  UnusedFeature as TypeHierarchyFeature,
};
