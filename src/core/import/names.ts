/** "Mollica, Michelle Ann" → "Mollica MA"; without given names as it is. */
export function nameOf(family: string, given = '', suffix = ''): string {
  const letters = initials(given);
  return [family.trim(), letters, suffix.trim()].filter((part) => part !== '').join(' ');
}

/** A name as written "Surname, Given Names", "Surname, Given, Jr" or in one piece. */
export function invertedNameOf(name: string): string {
  const [family = '', given = '', suffix = ''] = name.split(',').map((part) => part.trim());
  return nameOf(family, given, suffix);
}

/** "Michelle Ann" → "MA", "J.-P." → "JP", "MA" → "MA"; names in scripts without capitals stay whole. */
function initials(given: string): string {
  const words = given
    .trim()
    .split(/[\s.\-‐‑]+/)
    .filter(Boolean);
  return words
    .map((word) => {
      if (/^\p{Lu}{1,4}$/u.test(word) && words.length === 1) return word;
      const [first = ''] = word;
      const letter = String.fromCodePoint(word.codePointAt(0) ?? 0);
      return /^[\p{Lu}\p{Ll}\p{Lt}]$/u.test(letter) ? letter.toUpperCase() : first === '' ? '' : ` ${word}`;
    })
    .join('')
    .trim();
}
