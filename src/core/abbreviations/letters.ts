const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );

/** Names of the Greek letters, lower case. */
export const GREEK_NAMES: ReadonlySet<string> = new Set(GREEK);

/** Name of a Greek letter (either case; the micro sign is mu), or undefined. */
export function greekName(letter: string): string | undefined {
  const code = letter.toLowerCase().charCodeAt(0);
  if (code === 0xb5) return 'mu';
  return code >= 0x3b1 && code <= 0x3c9 ? GREEK[code - 0x3b1] : undefined;
}

/** Lower case without accents, a Greek letter as the initial of its name: one UTF-16 unit for one. */
export function fold(letter: string): string {
  if (letter.charCodeAt(0) < 128) return letter.toLowerCase();
  return (greekName(letter) ?? letter.toLowerCase().normalize('NFD')).charAt(0);
}

/** Roman numerals by value, lower case; index 0 is unused. */
export const ROMAN: readonly string[] = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** How a number is written at the head of an English word, by value. */
export const NUMBER_WORDS: readonly string[][] = [
  [],
  ['single', 'first', 'mono', 'one', 'uni'],
  ['second', 'double', 'dual', 'two', 'di', 'bi'],
  ['triple', 'three', 'third', 'tri'],
  ['fourth', 'tetra', 'four', 'quad'],
  ['fifth', 'penta', 'five'],
  ['sixth', 'hexa', 'six'],
  ['seventh', 'hepta', 'seven'],
  ['eighth', 'eight', 'octa'],
  ['ninth', 'nine', 'nona'],
  ['tenth', 'deca', 'ten'],
];
