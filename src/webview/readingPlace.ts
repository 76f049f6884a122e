import type { ReadingPlace } from '../protocol/readerMessages.ts';

/** Where the window stands in the text; undefined at its beginning, or where there is no text. */
export function readingPlace(): ReadingPlace | undefined {
  if (scrollY <= 0) {
    return undefined;
  }
  const boxes = blocks().map((element) => element.getBoundingClientRect());
  const block = boxes.findIndex(({ bottom }) => bottom > 0);
  const box = boxes[block];
  return box && { block, passed: -box.top / box.height };
}

/** Scrolls to a place. */
export function scrollToPlace(place: ReadingPlace | undefined): void {
  const box = place && blocks()[place.block]?.getBoundingClientRect();
  scrollTo({ top: box ? scrollY + box.top + place.passed * box.height : 0, behavior: 'instant' });
}

/** What the text consists of, in the order of reading: headings, paragraphs, lists. Not the list of mentions, which may grow at any time. */
function blocks(): Element[] {
  return [...document.querySelectorAll('article > :not(section, nav), section:not(.mentions) > *')];
}
