import type { Paper } from '../paper.ts';

/** The title for a person to read: one that was cut ends with an ellipsis. */
export function displayTitle({ title, titleIsCut }: Pick<Paper, 'title' | 'titleIsCut'>): string {
  return titleIsCut ? `${title} …` : title;
}
