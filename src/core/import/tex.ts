/** Combining marks by TeX's accent command. */
const ACCENTS: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030C',
  u: '\u0306',
  H: '\u030B',
  k: '\u0328',
  r: '\u030A',
  b: '\u0331',
  d: '\u0323',
};

const COMMANDS: Record<string, string> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  dj: 'đ',
  DJ: 'Đ',
  ng: 'ŋ',
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  textbraceleft: '{',
  textbraceright: '}',
  textbar: '|',
  textless: '<',
  textgreater: '>',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquoteleft: '‘',
  textquotedblleft: '“',
  textquotedblright: '”',
  textregistered: '®',
  texttrademark: '™',
  textdegree: '°',
  textmu: 'µ',
  pm: '±',
  times: '×',
  geq: '≥',
  leq: '≤',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Omega: 'Ω',
};

/** An accent and its letter: `\"{o}`, `\"o`, `{\"o}`, `\v{c}`, `\c c`, `\'{\i}`. */
const ACCENT =
  /\\(?:(["'^`~=.])\s*|([cvuHkrbd])(?:\s+|(?=\{)))(?:\{\s*(?:\\([ij])|(\p{L}))\s*\}|\\([ij])(?![A-Za-z])|(\p{L}))/gu;
const ESCAPE = /\\([\\{}#$%&_ ,/-])|\\([A-Za-z]+)\*?\s*/g;
/** What an escaped brace is until the others are gone. */
const HELD: Record<string, string> = {
  '{': '\uE000',
  '}': '\uE001',
  $: '\uE002',
  '\\': '\uE003',
  '~': '\uE004',
};

/** The text of a BibTeX value: accents composed, signs unescaped, braces and fonts gone, dashes and quotes as set. */
export function texToText(tex: string): string {
  if (!/[\\{}$~]|--|``|''/.test(tex)) return tex;
  return tex
    .replace(ACCENT, (_, sign, letter, i1, l1, i2, l2) => {
      const base = (i1 ?? l1 ?? i2 ?? l2) as string;
      return (base + (ACCENTS[(sign ?? letter) as string] ?? '')).normalize('NFC');
    })
    .replace(ESCAPE, (_, char: string | undefined, command: string | undefined) => {
      if (char !== undefined) return HELD[char] ?? (/[ ,/-]/.test(char) ? (char === ' ' ? ' ' : '') : char);
      const meant = COMMANDS[command ?? ''] ?? '';
      return HELD[meant] ?? meant;
    })
    .replace(/\$\s*([_^]?)\{?([^${}]*)\}?\s*\$/g, '$2')
    .replace(/[{}$]/g, '')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/~/g, '\u00A0')
    .replace(/[\uE000-\uE004]/g, (held) => '{}$\\~'[held.charCodeAt(0) - 0xe000] ?? '');
}
