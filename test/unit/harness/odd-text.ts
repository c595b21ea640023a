/** Pieces that break careless writers of files: marks of every format, scripts of every direction, line ends. */
const PIECES = [
  'cell',
  'HER2',
  'the T cell',
  'α-synuclein',
  'Ångström',
  'naïve',
  'ŁódŹ',
  'ﬁbrosis',
  '细胞',
  'がん',
  'سرطان',
  'רופא',
  'रोग',
  '👩‍🔬',
  '𝛽',
  'e\u0301',
  '\u00A0',
  '\u2009',
  '\u200B',
  '\u202Edesrever\u202C',
  '\u2028',
  '\u0085',
  '\u0000',
  '\uD800',
  '\uFEFF',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '{',
  '}',
  '{}',
  '}{',
  '\\',
  '\\\\',
  '\\end{x}',
  '@article{x,',
  '"',
  "'",
  "''",
  '`',
  '“q”',
  '&',
  '&amp;',
  '%',
  '%20',
  '$x^2$',
  '#',
  '_',
  '~',
  '^',
  '<b>',
  '</b>',
  '<script>alert(1)</script>',
  '<!--',
  ']]>',
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '|cmd',
  ',',
  ';',
  ':',
  ' and ',
  '--',
  '---',
  '–',
  'ER  - ',
  '\nER  - \nTY  - JOUR\n',
  '\n\n@book{evil, title={x}}\n',
  '[x](javascript:alert(1))',
  '![x](https://x.example/y)',
  '{{c1::x}}',
  '[sound:x.mp3]',
  '\\[x\\]',
] as const;

/** Random numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of the values. */
export function pick<T>(random: () => number, values: readonly T[]): T {
  return values[Math.floor(random() * values.length)] as T;
}

/** A text of up to `most` pieces, at times joined without space. */
export function oddText(random: () => number, most = 8): string {
  let text = '';
  for (let i = Math.floor(random() * (most + 1)); i > 0; i--)
    text += pick(random, PIECES) + (random() < 0.7 ? ' ' : '');
  return text;
}
