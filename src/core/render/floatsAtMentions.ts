import type { Block, Float } from '../paper.ts';
import { escapeHtml } from './escapeHtml.ts';

/** `Figure 3`, `Fig. 3`, `Figs. 3`, `Table 2`, `Tab. 2`. */
const mentions = /\b(?<kind>Fig|Tab|Alg)[a-z]*\.? ?(?<number>\d{1,2}|[IVX]{1,4})\b/g;

/** The figures and tables of a paper, handed out as HTML where the text mentions them first. Each is handed out once. */
export class FloatsAtMentions {
  readonly #waiting = new Map<string, Float[]>();

  constructor(floats: readonly Float[]) {
    for (const float of floats) {
      const [key = float.label] = mentionedKeys(float.label);
      this.#waiting.set(key, [...(this.#waiting.get(key) ?? []), float]);
    }
  }

  /** Those that a block is the first to mention, in the order of its mentions. */
  mentionedIn(block: Block): string {
    return mentionedKeys(block.kind === 'list' ? block.items.join(' ') : block.text)
      .flatMap((key) => this.#take(key))
      .join('');
  }

  /** Those that were not handed out. */
  others(): string {
    return [...this.#waiting.keys()].flatMap((key) => this.#take(key)).join('');
  }

  #take(key: string): string[] {
    const floats = this.#waiting.get(key) ?? [];
    this.#waiting.delete(key);
    return floats.map(floatHtml);
  }
}

function mentionedKeys(text: string): string[] {
  return Array.from(text.matchAll(mentions), ({ groups }) => `${groups?.['kind']} ${groups?.['number']}`);
}

function floatHtml({ label, caption, text }: Float): string {
  return `<figure><figcaption><b>${escapeHtml(label)}</b> ${escapeHtml(caption)}</figcaption>${drawnText(text)}</figure>`;
}

/** What was drawn inside a figure or table means little by itself, so it is folded away. */
function drawnText(text: string | undefined): string {
  return text === undefined ? '' : `<details><summary>Text inside</summary><p>${escapeHtml(text)}</p></details>`;
}
