/**
 * Makes an element show other HTML by replacing only the parts that differ, so that a selection, the focus and what was
 * folded out in the rest survive a change of, say, the paper's number in the list.
 *
 * @param before the HTML that was shown last, without what the person did to it since
 * @param after safe HTML from the host
 */
export function replaceChanged(shown: Element, before: string, after: string): void {
  const focused = document.activeElement instanceof HTMLElement ? selectorOf(document.activeElement) : undefined;
  replaceChildren(shown, parse(before), parse(after), 2);
  if (focused !== undefined && document.activeElement === document.body) {
    shown.querySelector<HTMLElement>(focused)?.focus({ preventScroll: true });
  }
}

/** By what it stands for, a button is found again. */
function selectorOf({ dataset }: HTMLElement): string | undefined {
  const name = ['action', 'paper', 'mention'].find((one) => dataset[one] !== undefined);
  return name && `[data-${name}="${CSS.escape(dataset[name] ?? '')}"]`;
}

function parse(html: string): Element {
  const element = document.createElement('main');
  element.innerHTML = html;
  return element;
}

/** `depth`: how many levels of elements may be gone into before one is replaced as a whole. */
function replaceChildren(shown: Element, before: Element, after: Element, depth: number): void {
  const present = [...shown.children];
  const old = [...before.children];
  const wanted = [...after.children];
  wanted.forEach((element, index) => {
    const [target, source] = [present[index], old[index]];
    if (!target || !source) {
      shown.append(element);
    } else if (!source.isEqualNode(element)) {
      if (depth > 1 && source.cloneNode(false).isEqualNode(element.cloneNode(false))) {
        replaceChildren(target, source, element, depth - 1);
      } else {
        target.replaceWith(element);
      }
    }
  });
  present.slice(wanted.length).forEach((element) => element.remove());
}
