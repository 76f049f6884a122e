/** A section is the current one when its heading has come this near to the top of the window, in pixels. */
const nearTop = 120;

/** Marks the entry of the outline whose section is at the top of the window. */
export function followInOutline(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.outline a')];
  const reached = links.findLast(
    ({ hash }) => (document.getElementById(hash.slice(1))?.getBoundingClientRect().top ?? Infinity) <= nearTop,
  );
  for (const link of links) {
    link.ariaCurrent = link === (reached ?? links[0]) ? 'true' : null;
  }
}
