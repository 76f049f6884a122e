/** TeX names of letters and signs that titles have in formulas. */
const symbols = new Map(
  Array.from(
    [
      'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π',
      'rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ',
      'Phi Φ Psi Ψ Omega Ω ell ℓ infty ∞ times × cdot · pm ± to → rightarrow → leftarrow ← leftrightarrow ↔ sim ~ le ≤ leq ≤',
      'ge ≥ geq ≥ neq ≠ approx ≈ in ∈ ast * star ⋆ circ °',
    ]
      .join(' ')
      .matchAll(/(\w+) (\S+)/g),
    ([, name = '', sign = '']) => [name, sign] as const,
  ),
);

const raised = new Map(zip('0123456789+-=()abcdefghijklmnoprstuvwxyz*', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ*'));
const lowered = new Map(zip('0123456789+-=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'));

const longestFormula = 200;

/**
 * A title with its TeX formulas as plain text: `(ML)$^2$P-Encoder` is `(ML)²P-Encoder`. A formula that has no simple form in
 * Unicode stays as it is, and so does all outside formulas.
 */
export function readableTitle(title: string): string {
  return title.includes('$') ? title.replace(formula, (whole, body: string) => plainFormula(body) ?? whole) : title;
}

/** Prices are none: a formula has no space within its signs. */
const formula = new RegExp(String.raw`\$(?!\s)((?:[^$\\]|\\.){1,${longestFormula}}?)(?<!\s)\$(?!\d)`, 'g');

function plainFormula(body: string): string | undefined {
  const plain = body
    .replace(
      /\\(?:math(?:rm|bf|it|cal|bb|sf|tt|frak)|text(?:rm|bf|it|sf|tt|sc)?|boldsymbol|bm|operatorname)(?![a-z])\s*/gi,
      '',
    )
    .replace(/\\([A-Za-z]+)/g, (command, name: string) => symbols.get(name) ?? command)
    .replace(/\\[,;:! ]/g, ' ')
    .replace(/\\([%&#_])/g, '$1')
    .replace(/([\^_])(?:\{([^{}]*)\}|([^\s{}\\^_]))/g, (whole, sign: string, group?: string, one?: string) => {
      const moved = moveAll(group ?? one ?? '', sign === '^' ? raised : lowered);
      return moved ?? (group === undefined ? whole : sign + group);
    })
    .replace(/[{}]/g, '');
  return plain.includes('\\') ? undefined : plain;
}

/** Undefined where a character has no raised or lowered form. */
function moveAll(text: string, forms: ReadonlyMap<string, string>): string | undefined {
  const moved = Array.from(text, (character) => forms.get(character));
  return moved.includes(undefined) ? undefined : moved.join('');
}

function zip(keys: string, values: string): [string, string][] {
  const forms = Array.from(values);
  return Array.from(keys, (key, index) => [key, forms[index] ?? key]);
}
