/** The sentence that the Open Access archive prints at the foot of a first page, with the page's number in the proceedings. */
export const publisherStampPattern =
  /This [A-Z][A-Za-z]{2,11} (?:\d{4} )?(?:[Ww]orkshop )?(?:paper|version) is the Open Access version.{0,400}?available on IEEE ?Xplore\.?(?:\s?\d{1,6}(?![\d.]))?/g;

/** The number at the end of a stamp; undefined for any other text, such as the number of a later page. */
export function pageOfStamp(stamp: string): number | undefined {
  const digits = /Xplore\.?\s?(\d{1,6})$/.exec(stamp)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
