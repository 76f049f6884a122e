/** The languages that notes are written in; those of `activationEvents` in package.json. */
const languages = ['markdown', 'latex', 'tex', 'typst', 'restructuredtext', 'org', 'asciidoc', 'plaintext'];

/** The documents that the language server looks after: of any scheme, since each virtual workspace has its own. */
export const noteSelector = languages.map((language) => ({ language }));
