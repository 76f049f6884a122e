/**
 * How notes at the foot of a first page are worded: who contributed equally, whom to write to, where the work was done,
 * who paid for it, where the code is.
 */

/** Marks before a note; extraction turns envelopes and daggers into odd letters now and then. */
export const noteMark =
  /[*∗⁎†‡⋆★⇤§¶²⇧✉♯⋄]{1,3}|(?<=^|\p{Cc}|(?<![=+−<>×∈]) |(?<!\d\.)(?<=[.!?”"]))[1-9](?=(?:https?:|www\.|\p{Lu}\p{Ll}+[ ,:]|[AI] \p{Ll}|[a-z]{3,}))|(?<=\p{L}-)[1-9](?=\p{Lu}\p{Ll}+ |https?:)/u;

const who = '(?:[Tt]he(?:se)? |[Bb]oth |[Ff]irst two )?(?:[Cc]o-?)?(?:first |lead )?(?:[Aa]uthors? )?';
const verb = '(?:(?:[Dd]enotes?|[Ii]ndicates?|[Mm]arks?|[Rr]efers? to|[Mm]eans?) )?(?:the )?';

/** Phrases that are a whole note: they end it even where no full stop follows. */
export const closedPhrase = new RegExp(
  [
    `${verb}${who}[Cc]ontribut(?:ed?|ing) [Ee]qually(?: (?:to|on) this (?:work|paper|research|project|study))?`,
    `${verb}(?:[Ee]qual|[Jj]oint|[Ss]hared)(?:ly)? (?:[Cc]ontribut(?:ions?|ors?|ed)|[Aa]dvising|[Ss]upervision|(?:first )?[Aa]uthors(?:hip)?)(?: in alphabetical order)?`,
    `${verb}(?:[Cc]o-?)?(?:[Ff]irst|[Cc]orresponding|[Cc]orrespondence|[Ss]enior|[Ll]ead) [Aa]uthors?(?: in alphabetical order)?`,
    `[Pp]roject [Ll]eader`,
  ].join('|'),
  'uy',
);

/** Words that a sentence of such a note has. */
export const noteWords =
  /\b(?:[Aa]uthors?|[Aa]uthorship|contribut\w+|[Cc]orrespond\w+|[Ee]qual(?:ly)?|[Ii]ntern(?:ship|s|ed|ing)?\b|[Ww]ork (?:was |is |were )?(?:mainly |partially |partly |primarily )?(?:done|performed|conducted|carried|completed|supported|funded)|(?:did|performed) (?:the|this) work|worked at|[Ss]upported (?:by|in part)|[Ff]unded by|acknowledges?|[Ff]ellowship|[Aa]ffiliat\w+|E-?mail|Grant|decided randomly|coin toss|Universit\w+|Institut\w+|Laborator\w+|Academy)|\S@\S/u;

/** Where a caption starts, notes are over. */
export const captionAhead = /(?:Figure|Fig\.|Table|Tab\.) ?\d+ ?[.:]/;

const address = String.raw`(?:https?:|www\.|[\w-]+(?:\.[\w-]+){1,4}\/)`;

/** A pointer to more: code, demo, project page. */
export const pointer = new RegExp(
  String.raw`(?:For code|We release|Available|(?:The |Our |Source |More |Additional )?(?:[Cc]odes?|[Pp]roject|[Rr]esults|[Ww]eb ?(?:site|page)|[Dd]emos?|[Dd]ata(?:sets?)?|[Vv]ideos?))\b[^.:!?]{0,110}:?\s?(?=${address})`,
  'uy',
);

const topLevel =
  'edu\\.(?:cn|hk|au|sg|tw|mo|pk|in)|ac\\.(?:uk|kr|jp|cn|il|in|at|nz|za)|(?:co|go|or)\\.(?:jp|kr|uk)|com|org|net|edu|gov|info|tech|io|ai|de|fr|ch|it|es|se|no|fi|dk|nl|be|at|cz|pl|il|in|cn|jp|kr|hk|sg|tw|au|ca|uk|us|eu';

export const email = new RegExp(
  `(?:\\{[^{}]{1,120}\\}|[\\w.+-]{1,64}) ?@ ?(?:[\\w-]{1,63}\\.){1,4}?(?:${topLevel})(?![\\w-]*\\.[a-z])`,
  'uy',
);

export const webAddress =
  /(?:https?:\s?\/\/\s?|www\.|(?=[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|edu|ai|de|ch)\/))[^\s\p{Cc}“”"<>]+(?: ?\/ ?[\w][^\s\p{Cc}]*)?/uy;
