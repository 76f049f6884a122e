import type { ColumnRole } from './columnRole.ts';

/** What files call the columns of a role, without case, spaces and signs; of several in one file, the one named first counts. */
const namesOfRoles: Readonly<Record<Exclude<ColumnRole, 'more'>, string>> = {
  id: 'id paperid citationkey citekey bibtexkey key paper corpusid articleid identifier slug uid',
  title: 'title papertitle name titre titel titulo documenttitle articletitle headline',
  authors:
    'authorsparsed authors authorlist authornames author authorfullnames creators creator contributors writers by autoren auteurs autor',
  abstract: 'abstract abstracttext summary abstractnote description zusammenfassung resume resumen tldr',
  introduction: 'introduction intro introductiontext',
  fullText: 'fulltext papertext text body content contents article paperbody markdown',
  venue:
    'venue conference booktitle journal journalname containertitle journalref publicationtitle publication publishedin sourcetitle source proceedings event series conf publicationname',
  year: 'year publicationyear pubyear yearpublished published publicationdate publishedate datepublished publisheddate pubdate date issued submitteddate created updatedate jahr annee',
  keywords:
    'keywords keyword authorkeywords tags tag categories category topics topic subjects subject manualtags fieldsofstudy',
  doi: 'doi paperdoi doiurl',
  arxiv: 'arxiv arxivid arxivno eprint arxivurl arxivlink',
  links:
    'url urls link links pdf pdfurl pdflink pdfurls openaccesspdf code codeurl codelink github githuburl repository repo repourl project projectpage projecturl projectlink website homepage paperurl paperlink absurl htmlurl website video slides dataset dataseturl supp supplementary poster',
};

const roles = new Map<string, { readonly role: ColumnRole; readonly rank: number }>();
for (const [role, names] of Object.entries(namesOfRoles) as [ColumnRole, string][]) {
  names.split(' ').forEach((name, rank) => roles.set(name, { role, rank }));
}

/** What a column's name says that it holds; the lower the rank, the likelier. Undefined for a name that says nothing. */
export function roleOfName(name: string): { readonly role: ColumnRole; readonly rank: number } | undefined {
  return roles.get(bareName(name));
}

/** A name without what differs from file to file: `Paper ID`, `paper_id` and `paperId` are one. */
function bareName(name: string): string {
  return name
    .slice(0, longestName)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const longestName = 100;
