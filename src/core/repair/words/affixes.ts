function list(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** What stands before whole words, with a hyphen or without as the author likes. */
export const combiningPrefixes = list(
  'all anti auto bi bio co counter cross cyber de dual eco electro equi ever ex extra few geo half hyper hypo ill in infra ' +
    'inter intra kilo low macro mega meta micro mid mini mis mono multi nano neo non off omni over para photo poly post pre ' +
    'pro proto pseudo psycho quad quasi re self semi short single socio spatio sub super tele tera tri two ultra un under uni ' +
    'up well wide',
);

/** Of these, those of old words (`prevent`, `resource`): before a whole that the lexicon has, they need no hyphen. */
export const establishedPrefixes = list(
  'bio de ex fore geo in inter out over para photo pre pro re sub super tri un under up',
);

/** Before these a whole word never needs a hyphen: what has one is broken. */
export const solidPrefixes = list('un dis il im ir');

/** What an English word that begins with one of these has no hyphen behind: `throughout`, `understanding`. */
export const solidBeginnings = list(
  'any every for here in more no other out over some there through under up what when where with',
);

/** Words that begin with `re` and have a meaning of their own: `review` is not to view again. */
export const establishedWithRe =
  /^re(?:act|call|cede|ceiv|cent|cep|cite|claim|cogni|coil|collect|combin|commend|compens|cord|count|cours|cover|creat|cruit|cur|cycl|deem|duc|fer|fin|flect|flex|fresh|gain|gard|gist|gress|gul|hears|in|ject|join|lapse|lat|lax|leas|leg|lev|li|luc|ly|main|mark|med|mem|mind|mot|mov|mun|nas|new|nown|pair|pe|plac|play|plic|ply|port|present|press|pris|prod|prov|pub|quest|quir|scu|search|semb|serv|set|sid|sili|sist|solu|solv|sort|sour|spec|spon|stor|strain|strict|sult|sum|tail|tain|ten|tir|trac|treat|triev|turn|us|vamp|veal|ven|vers|view|vis|viv|volv|vol|ward)/;

/** Adverbs that end a noun made of a verb (`follow-up`), and other second parts that a hyphen often stands before. */
export const compoundEnds = list(
  'about away back based board by crafted down fold forward free held in ins less life like line made off offs on out outs over picked ' +
    'spread standing term time times to up ups weight weights wide wise written',
);

/** Beginnings of words that a lexicon has as words of their own, or that stand alone in other senses. */
export const boundBeginnings = list(
  'ac ad al ap ar col com con cor de dis ef em en es ex im ir mis ob oc op pro suc sug sup sur syn tran un',
);

/** Endings that a lexicon may have as words of their own. */
export const boundEndings = list(
  'able ably al ally als an ance ant ary ate ated ates ation cal cally cant cent cial con den der ders ed el en ence ent er ers ery es ' +
    'est ful gence ges gies graph graphs ible ic ical ics ied ies ing ings ion ions ir ish ism ist ists ite ities ity ive ively ize ized lar ' +
    'lating less ling ly man ment ments mer ming nal ness ning nor ogy or ors ous per ping ple port ric ring rate rated rates rating ration ' +
    'sion sions sis sive son sor sors ta tal tation ted tence ter tered ters tial tic tical ties tify tim tin ting tings tion tions tive ' +
    'tle ton tor tors tory tous tric try ture tures ty ure ures uring us ver vers ward ware ways zation',
);
