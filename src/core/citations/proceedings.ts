/** The first year in which the conferences of the IEEE were those of the Computer Vision Foundation as well. */
const firstOfBoth = 2017;

const conferences: Readonly<Record<string, string>> = {
  CVPR: 'Conference on Computer Vision and Pattern Recognition',
  ICCV: 'International Conference on Computer Vision',
  WACV: 'Winter Conference on Applications of Computer Vision',
};

/** The title of the proceedings of a conference, as the Computer Vision Foundation cites them; of others it is not known. */
export function proceedings(venue: string, year: number | undefined): string | undefined {
  const name = Object.hasOwn(conferences, venue) ? conferences[venue] : undefined;
  const organisers = year === undefined || year > firstOfBoth ? 'IEEE/CVF' : 'IEEE';
  return name && `Proceedings of the ${organisers} ${name} (${venue})`;
}
