import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { texText, verbatimText } from '../../../../src/core/readers/bibtex/tex/texText.ts';

for (const [tex, text] of [
  ['A plain title', 'A plain title'],
  ['  over\n\ttwo   lines ', 'over two lines'],
  ['{D}eep {NeRF}s in {{Braces}}', 'Deep NeRFs in Braces'],
  ['{\\"o} \\"o \\"{o} {\\"{o}} \\\'e {\\\'{\\i}} na\\"\\i ve \\^{\\i}', 'ö ö ö ö é í naïve î'],
  ['\\v{c} {\\v S} \\c{c} \\k{a} \\H{o} \\r{a} \\u{g} \\=a \\.z \\d{h} \\b{b} \\~n', 'č Š ç ą ő å ğ ā ż ḥ ḇ ñ'],
  ['\\aa \\AA{} {\\o}l \\ss stra\\ss e \\L{}odz \\ae \\OE', 'åÅ øl ßstraße Łodz æŒ'],
  ['1990--2000---and 5~nm, 100\\,km', '1990–2000—and 5 nm, 100 km'],
  ["``Double'' and `single' and it's", "“Double” and ‘single’ and it's"],
  ['\\emph{slow} {\\em tides}, \\textbf{bold \\textit{and} all}, \\textsc{nerf}', 'slow tides, bold and all, nerf'],
  ['10\\% of 90% \\& \\# \\_ \\$ a_b', '10% of 90% & # _ $ a_b'],
  ['$\\alpha$-waves, $\\mathcal{L}_2$, $x^2$, $H_2O$, $10^{-3}$, $\\mathbb{R}^n$', 'α-waves, ℒ₂, x², H₂O, 10⁻³, ℝⁿ'],
  ['$\\ell_1$ \\(a \\leq b\\) $n \\log n$ $90^\\circ$ $\\sqrt{x+1}$ $\\frac{1}{2}$', 'ℓ₁ a ≤ b n log n 90° √(x+1) 1/2'],
  ['$x_{max}$ $x_{xy}$ $x_{b,c}$ $\\mathbf{x}$ $\\mu$ $\\hat{y}$ $\\mathrm{CO}_2$', 'xₘₐₓ x_xy x_(b,c) x μ ŷ CO₂'],
  ['costs $5 or \\$6', 'costs $5 or $6'],
  ['\\enquote{in} \\enquote*{single} \\mkbibquote{marks}', '“in” ‘single’ “marks”'],
  ['The \\TeX book, \\LaTeX{} and \\BibTeX', 'The TeXbook, LaTeX and BibTeX'],
  ['\\noopsort{1973b}1973, \\textcolor{red}{red}\\footnote{no}, \\href{http://a.b}{here}', '1973, red, here'],
  ['\\url{http://a.b/c_d} \\unknown{stays} \\unknown end', 'http://a.b/c_d stays end'],
  ['1\\textsuperscript{st} H\\textsubscript{2}O \\textregistered{} \\ldots', '1ˢᵗ H₂O ® …'],
  ['unclosed {brace and \\', 'unclosed brace and'],
  ['e\u0301', '\u00e9'],
  ['\\constructor \\__proto__ \\toString{x}', '__proto__ x'],
] as const) {
  test(`${JSON.stringify(tex)} reads ${text}`, () => {
    assert.equal(texText(tex), text);
  });
}

test('an address stands as it is, without what was written for TeX', () => {
  assert.equal(verbatimText('\\url{https://a.org/~x/b\\_c--d?e=1\\&f=50\\%25}'), 'https://a.org/~x/b_c--d?e=1&f=50%25');
  assert.equal(verbatimText('10.1002/(SICI)19:4$<$377::AID$>$3.0.CO;2-P'), '10.1002/(SICI)19:4<377::AID>3.0.CO;2-P');
});

test('any text is read, on one line, and what has no sign of TeX stays as it is', () => {
  const parts = fc.constantFrom(
    '\\',
    '{',
    '}',
    '$',
    '^',
    '_',
    '~',
    '`',
    "'",
    '"',
    '-',
    'a',
    ' ',
    '\n',
    'frac',
    'emph',
    'é',
    '𝕏',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 60 }), (signs) => {
      const text = texText(signs.join(''));
      assert.equal(text, text.replace(/\s+/g, ' ').trim());
    }),
    { numRuns: 1000 },
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9 .,:;()?!éß]*$/), (text) => {
      assert.equal(texText(text), text.replace(/\s+/g, ' ').trim());
    }),
  );
});

for (const sign of [
  '{',
  '}',
  '$',
  '\\',
  "\\'{",
  '\\frac',
  '\\emph{',
  '\\emph[',
  '\\textsuperscript{',
  '$x_{',
  '`',
  '\\(',
  '$$ $',
  '\\enquote{a',
]) {
  test(`a long row of ${sign} is read in a time that grows with its length`, () => {
    // Anything that is worse than linear would take hours.
    assert.equal(typeof texText(sign.repeat(200_000)), 'string');
  });
}
