import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MentionForm } from '../../../src/core/mentions/mention.ts';
import { fernId, mossId as id } from '../paperTable.ts';
import { assertMarked } from './marked.ts';

const key = 'moss2021tidal';
const escaped = id.replaceAll('_', String.raw`\_`);
const site = 'https://openaccess.thecvf.com/content/CVPR2021';

const everywhere = [
  `‹${id}›`,
  `‹${id}›.pdf and ‹${id}›_paper.pdf, ‹${id}›_supplemental.pdf`,
  `${site}/html/‹${id}›_paper.html`,
  `${site}/papers/‹${id}›_paper.pdf`,
  `https://x.org/‹M%C3%BCller_Tides_CVPR_2021›_paper.pdf`,
  `‹${escaped}›`,
  `‹${id}#2› is another row`,
  `‹10.1109/CVPR.2021.00012›, then`,
  `doi:‹10.1000/182›`,
  `(https://doi.org/‹10.1016/S0893-6080(05)80023-1›)`,
  `https://doi.org/‹10.1000/a%5Fb›?x=1`,
  `arXiv:‹2101.01234v2›`,
  `https://arxiv.org/abs/‹2101.01234›`,
  `https://arxiv.org/pdf/‹2101.01234v1›.pdf`,
  `‹2101.01234›`,
  `arXiv:‹hep-th/9901001v3› and https://arxiv.org/abs/‹cs/0101012›`,
  `😀‹${id}› e\u0301\t‹${id}›\r\n\t‹${id}›`,
  // Only the library can tell whether these are IDs with a slip.
  `‹Moss_Tidal› and ‹Moss_Tidal_Clocks_for_Slow_Cameras›.`,
  `‹moss_tidal_clocks_for_slow_cameras_cvpr_2021›`,
  // None of these is a name.
  'me@example.org',
  '<jane.doe+x@example.org>',
  'https://user@example.org/@someone/x?y=@z',
  'ssh git@github.com:a/b.git',
  '12.2101.01234 and 2101.012345678 and 2113.01234 and 1.5',
  'snake_case, MAX_SIZE, __init__, a_b',
  '10.5/3 and 10.1000/',
  'A sentence (with brackets) and [a link](https://example.org).',
];

const forms: Readonly<Record<string, readonly string[]>> = {
  markdown: [
    ...everywhere,
    `[[‹${id}›]]`,
    `[[‹${id}›|tides and more]]`,
    `| [[‹${id}›\\|tides]] |`,
    `[[‹${id}›#abstract]]`,
    `![[‹${id}›]]`,
    `[[ ‹${id}› ]]`,
    `[[papers/‹${id}›.md]]`,
    `[[‹${id}›^block]]`,
    `[[‹${id}#2›]]`,
    `[[@‹${key}›]] [[‹Moss_Tid›]]`,
    `@‹${key}›`,
    `-@‹${key}›`,
    `@{‹${key}›}`,
    `[@‹${key}›; see @‹${id}›, p. 3]`,
    `[-@‹${key}›, pp. 33--35 and *passim*]`,
    `[see @‹a:b.c/d›]`,
    `@‹${key}›'s tides; @‹${id}›'s; _@‹${key}›_, **@‹${key}›**.`,
    `{cite:p}\`‹a2020b›,‹${id}›\``,
    `{cite}\`‹${key}›\` {cite:t}\`‹${key}›\``,
    `\\cite{‹${key}›}, \\citep[see][p. 2]{‹a›,‹${id}›}`,
    `[^1]: see @‹${key}›`,
    `- item\n\n    of the item @‹${key}›`,
    `> @‹${key}›`,
    '```{note}\n@‹moss2021tidal›\n```\nthen @‹moss2021tidal›',
    // Not in code, comments, links.
    '`@name` and ``a ` @name`` @‹key›',
    '```python\n@decorator\ndef f(): pass\n```\n@‹key›',
    '~~~\n@name\n```\n@name\n~~~\n@‹key›',
    '> ```\n> @name\n> ```\n@‹key›',
    '- ```js\n  @name\n  ```\n- @‹key›',
    '````\n```\n@name\n````\n@‹key›',
    'text\n\n    @indented\n\n    @code\n\n@‹key›',
    '```\n@open to the end',
    `\`‹${id}›\` and\n\n\`\`\`\n[[‹${id}›]] @‹${id}›\n\`\`\``,
    '<!-- @name [[x]] --> @‹key›',
    '<style>\n@media print { a { color: red } }\n</style>\n@‹key›',
    'the <code>@name</code> and <code> @‹key›',
    '@media print, @import url(x), @font-face',
    '\\@name and a@b and foo-@bar',
    '@user@host.social',
    '[[Reading list]] and [[#section]] and [[https://example.org]]',
    'a ` alone @‹key›\n\nanother ` here',
    '\\`@‹key›\\`',
    'e.g. x@example.org; @‹key›',
  ],
  latex: [
    ...everywhere,
    `\\cite{‹${key}›}`,
    `\\cite{‹a›,‹b›, ‹${id}› ,\n  ‹c›}`,
    `\\citep[see][p. 2]{‹${key}›} \\citet*{‹${key}›} \\Citeauthor{‹${key}›}`,
    `\\parencite{‹a›}\\textcite{‹a›}\\footcite{‹a›}\\autocite{‹a›}\\supercite{‹a›}\\fullcite{‹a›}\\nocite{‹a›}`,
    `\\autocites(see)(and more)[p. 2]{‹a›}[3]{‹b›}{‹c›}`,
    `\\cites{‹a›}{‹b›} \\cite{‹c›}{not}`,
    `\\citep\n  [see]\n  [p. 3]\n  {‹a›,\n   ‹b›}`,
    `\\cite{‹a›, % a comment, with commas}\n  ‹b›}`,
    `\\cite[see also \\citealp{‹b›}]{‹a›}`,
    `\\cite[see {[x]}]{‹a›}`,
    `\\cite{‹${escaped}›}`,
    `\\cite{‹${id}›_paper.pdf}`,
    '\\nocite{*}',
    '% \\cite{a} Moss_Tidal_Clocks_for_Slow_Cameras_CVPR_2021\n\\cite{‹b›}',
    '50\\% \\cite{‹a›} \\\\% \\cite{b}',
    '\\begin{verbatim}\n\\cite{a}\n\\end{verbatim}\n\\cite{‹b›}',
    '\\begin{comment}\n\\cite{a}\n\\end{comment}\n\\cite{‹b›}',
    '\\verb|\\cite{a}| \\cite{‹b›}',
    '\\verb|\n\n\\cite{‹b›}',
    '\\citestyle{plain} \\cite \\cite{} \\cite{a\n\n b}',
    '\\newcommand{\\see}[1]{\\cite{#1}}',
    '\\href{mailto:a@b.org}{@name}',
    'a\r\n\t\\cite{‹a›,\r\n\t‹b›}\r\n',
  ],
  typst: [
    ...everywhere,
    `@‹${key}›`,
    `@‹${key}›[p. 3]. And @‹${id}›.`,
    `#cite(<‹${key}›>)`,
    `#cite(<‹${key}›>, form: "prose")`,
    `#cite(label("‹a/b›"))`,
    `#{ cite(<‹${key}›>) }`,
    '// @name\n@‹key›',
    '/* @name\n */ @‹key›',
    '`@name` and ```py\n@name\n``` @‹key›',
    '\\@name',
    'see https://example.org/@x // @y',
  ],
  org: [
    ...everywhere,
    `[cite:@‹a›;@‹b›]`,
    `[cite/t:@‹${key}›]`,
    `[cite/text/c:see ;prefix @‹a› p. 3 [sic];and -@‹b›;suffix]`,
    `cite:‹a›,‹b› and citet:&‹a›;&‹b›.`,
    `[[cite:‹a›][text]]`,
    `[[‹${id}›]] [[‹${id}›][tides]] [[file:papers/‹${id}›.pdf][tides]] [[‹${id}›::abstract]]`,
    '@name and [@name]',
    '# @a cite:b\ncite:‹c›',
    '#+begin_src js\n[cite:@a]\n#+end_src\ncite:‹b›',
    '#+BEGIN_COMMENT\ncite:a\n#+END_COMMENT\ncite:‹b›',
    ': cite:a\ncite:‹b›',
    '=cite:a= ~[cite:@a]~ cite:‹b›',
    `=‹${id}›= ~‹${id}›~`,
    '[[*Heading]] [[id:abc]] [[https://a.org][x]]',
  ],
  restructuredtext: [
    ...everywhere,
    `:cite:\`‹${key}›\``,
    `:cite:t:\`‹a›,‹b›\` :cite:p:\`{see}‹a›{p. 3}\` :footcite:p:\`‹a›\``,
    '.. :cite:`a`\n   :cite:`b`\n\n:cite:`‹c›`',
    '.. note:: :cite:`‹a›`\n\n   :cite:`‹b›`',
    '.. code-block:: rst\n\n   :cite:`a`\n\n:cite:`‹b›`',
    'so::\n\n   :cite:`a`\n\n:cite:`‹b›`',
    '``:cite:t:`` @name',
    '``open\n\n:cite:`‹a›`',
    '.. _target: https://example.org\n:cite:`‹a›`',
  ],
  asciidoc: [
    ...everywhere,
    `cite:[‹${key}›] citenp:[‹a›,‹b›] cite:[‹a›(12-20), ‹b›]`,
    `<<‹${key}›>> <<‹${id}›,tides>> <<‹a›#part,b>>`,
    '// cite:[a]\ncite:[‹b›]',
    '////\ncite:[a]\n////\ncite:[‹b›]',
    '----\n<<a>>\n----\n<<‹b›>>',
    'a << b and <<a b>>',
  ],
  plaintext: [...everywhere, `[[‹${id}›]] [[‹${id}›|tides]] @name \\cite{a} cite:[a]`],
};

for (const [language, texts] of Object.entries(forms)) {
  for (const text of texts) {
    test(`${language}: ${JSON.stringify(text.replaceAll(id, 'ID').replaceAll(escaped, String.raw`I\_D`))}`, () => {
      assertMarked(text, language);
      assertMarked(`😀 e\u0301 日本\t\n\n${text}`, language);
      assertMarked(text.replaceAll(/\r?\n/g, '\r\n'), language);
    });
  }
}

test('other names of a language have its grammar, unknown languages that of plain text', () => {
  for (const language of ['quarto', 'rmd', 'myst']) {
    assertMarked('@‹key›', language);
  }
  for (const language of ['tex', 'plaintex']) {
    assertMarked('\\cite{‹key›}', language);
  }
  assertMarked(':cite:`‹a›`', 'rst');
  assertMarked(`@key [[‹${fernId}›]]`, 'a-language-of-tomorrow');
});

const outers: readonly (readonly [string, string, MentionForm, string, boolean])[] = [
  [`‹${id}›`, 'markdown', 'bare', id, false],
  [`see ‹Moss_Tidal›`, 'markdown', 'bare', 'Moss_Tidal', false],
  [`${site}/‹${id}›.pdf`, 'markdown', 'url', id, false],
  [`x [[‹${id}›|t]] y`, 'markdown', 'wikiLink', `[[${id}|t]]`, true],
  [`x ![[‹${id}›#a]] y`, 'markdown', 'wikiLink', `![[${id}#a]]`, true],
  [`[[‹Ideas›]]`, 'markdown', 'wikiLink', '[[Ideas]]', false],
  [`x -@‹${key}›, y`, 'markdown', 'citation', `-@${key}`, true],
  [`@{‹${key}›}`, 'markdown', 'citation', `@{${key}}`, true],
  ['[see @‹anything›]', 'markdown', 'citation', '@anything', true],
  ['[@‹alice›](https://example.org)', 'markdown', 'citation', '@alice', false],
  ['thanks @‹alice›', 'markdown', 'citation', '@alice', false],
  ['at @‹CVPR2023›', 'markdown', 'citation', '@CVPR2023', false],
  ['[@‹fig-1›]', 'quarto', 'citation', '@fig-1', false],
  ['{cite:p}`‹a›`', 'markdown', 'role', '{cite:p}`a`', true],
  ['\\citep[p. 3]{‹a›}', 'latex', 'latexCommand', '\\citep[p. 3]{a}', true],
  ['#cite(<‹a›>, form: "prose")', 'typst', 'function', '#cite(<a>, form: "prose")', true],
  ['@‹intro›', 'typst', 'citation', '@intro', false],
  ['cite:‹a›', 'org', 'macro', 'cite:a', true],
  ['<<‹a›>>', 'asciidoc', 'crossReference', '<<a>>', false],
  ['‹10.1000/182›', 'latex', 'bare', '10.1000/182', false],
];

for (const [text, language, form, outer, isFirm] of outers) {
  test(`${text} is of the form ${form}, reaches over ${outer}, and ${isFirm ? 'is' : 'is not'} firm`, () => {
    const [mention] = assertMarked(text, language);
    assert.ok(mention);
    const reached = text.replaceAll(/[‹›]/g, '').slice(mention.outer.start, mention.outer.end);
    assert.deepEqual([mention.form, reached, mention.isFirm], [form, outer, isFirm]);
  });
}

test('of several keys in one command, each has only its own range', () => {
  for (const { outer, start, end } of assertMarked('\\cite{‹a›,‹b›}', 'latex')) {
    assert.deepEqual(outer, { start, end });
  }
});

for (const [text, language, kind, written, section] of [
  [`‹${escaped}›`, 'latex', 'id', id, undefined],
  ['\\cite{‹a\\_b›}', 'latex', 'key', 'a_b', undefined],
  ['https://x.org/‹M%C3%BCller_Tides_CVPR_2021›_paper.pdf', 'markdown', 'id', 'Müller_Tides_CVPR_2021', undefined],
  ['https://doi.org/‹10.1000/a%5Fb›', 'markdown', 'doi', '10.1000/a_b', undefined],
  ['arXiv:‹2101.01234v2›', 'markdown', 'arxiv', '2101.01234v2', undefined],
  [`[[‹${id}›#Introduction]]`, 'markdown', 'id', id, 'Introduction'],
  [`[[‹${key}›#abstract|x]]`, 'markdown', 'key', key, 'abstract'],
  [`[[‹${id}#2›]]`, 'markdown', 'id', `${id}#2`, undefined],
] as const) {
  test(`${text} has ${written} written`, () => {
    const [mention] = assertMarked(text, language);
    assert.deepEqual([mention?.kind, mention?.written, mention?.section], [kind, written, section]);
  });
}
