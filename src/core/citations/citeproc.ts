// @ts-expect-error The package brings no types.
import untyped from 'citeproc';

/**
 * As much of citeproc-js as Lectern uses (https://citeproc-js.readthedocs.io). It has a licence of its own, CPAL-1.0, so it is in a
 * bundle of its own: see src/README.md.
 */
export const citeproc = untyped as Citeproc;

interface Citeproc {
  readonly Engine: new (system: System, style: string) => Engine;
  readonly Output: { readonly Formats: Record<string, OutputFormat> };
}

interface System {
  /** The XML of a locale; asked for with the language of the style, and with `en-US` for what that lacks. */
  retrieveLocale(language: string): string | undefined;
  retrieveItem(id: string): object | undefined;
}

/** What a style does, built from its XML; a style that cannot be used makes the constructor throw. */
export interface Engine {
  readonly opt: { readonly development_extensions: Record<string, boolean> };
  setOutputFormat(name: string): void;
  /** Sets which items there are. */
  updateItems(ids: readonly string[]): void;
  /** The references, and which items each is of; false when the style has none. */
  makeBibliography():
    readonly [{ readonly entry_ids: readonly (readonly string[])[] }, entries: readonly string[]] | false;
  getTerm(name: string): string;
}

/** How the processor writes what a style wants, by the names that it has for that. */
export type OutputFormat = Readonly<Record<string, Decoration>>;

/** `%%STRING%%` stands for the text; false leaves it as it is. */
type Decoration = string | false | ((engine: Engine, text?: string) => string) | ((text: string) => string);
