import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { offsetBehind, unitsBetween, type PositionEncoding } from '../../core/util/positionEncoding.ts';

/** A document whose positions, those of its edits as well, count the characters of a line in another encoding than UTF-16. */
export class EncodedDocument implements TextDocument {
  readonly #document: TextDocument;
  readonly #encoding: PositionEncoding;
  /** The place that was asked for last: most are asked for in their order, and a line may be megabytes long. */
  #last = { version: -1, line: -1, character: 0, units: 0 };

  constructor(document: TextDocument, encoding: PositionEncoding) {
    this.#document = document;
    this.#encoding = encoding;
  }

  get uri(): string {
    return this.#document.uri;
  }

  get languageId(): string {
    return this.#document.languageId;
  }

  get version(): number {
    return this.#document.version;
  }

  get lineCount(): number {
    return this.#document.lineCount;
  }

  getText(range?: Range): string {
    return this.#document.getText(range && this.#decoded(range));
  }

  getLineRange(line: number): Range {
    const { start, end } = this.#document.getLineRange(line);
    return {
      start: this.positionAt(this.#document.offsetAt(start)),
      end: this.positionAt(this.#document.offsetAt(end)),
    };
  }

  getEOLCharacters(line: number): string {
    return this.#document.getEOLCharacters(line);
  }

  positionAt(offset: number): Position {
    const { line, character } = this.#document.positionAt(offset);
    const last = this.#last;
    const isBehind = last.version === this.version && last.line === line && last.character <= character;
    const known = isBehind ? last : { character: 0, units: 0 };
    const lineStart = this.#document.offsetAt({ line, character: 0 });
    const between = [lineStart + known.character, lineStart + character] as const;
    const units = known.units + unitsBetween(this.#document.getText(), ...between, this.#encoding);
    this.#last = { version: this.version, line, character, units };
    return { line, character: units };
  }

  offsetAt({ line, character }: Position): number {
    const start = this.#document.offsetAt({ line, character: 0 });
    const end = this.#document.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
    return offsetBehind(this.#document.getText(), character, { start, end, encoding: this.#encoding });
  }

  /** Each change counts in the text that the one before it has left. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      const decoded = 'range' in change ? { text: change.text, range: this.#decoded(change.range) } : change;
      TextDocument.update(this.#document, [decoded], version);
    }
    TextDocument.update(this.#document, [], version);
  }

  #decoded({ start, end }: Range): Range {
    const at = (position: Position): Position => this.#document.positionAt(this.offsetAt(position));
    return { start: at(start), end: at(end) };
  }
}
