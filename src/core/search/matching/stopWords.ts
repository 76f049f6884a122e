/** Words that nearly every paper has: they say nothing of what is looked for, unless nothing else is typed. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an and are as at be been being but by can could did do does for from had has have how i if in into is it its may ' +
    'not of on or our over than that the their them then there these they this those to under up use used using via was ' +
    'we were what when where which while who will with within without would you your'
  ).split(' '),
);
