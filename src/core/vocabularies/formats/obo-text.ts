import { sample, VocabularyError } from '../error';

/** Escapes of OBO 1.2 §"Escape characters"; any other character behind a backslash is itself. */
const ESCAPES: Record<string, string> = { n: '\n', t: '\t', W: ' ' };

/** `carcinoma\, NOS` → `carcinoma, NOS`. */
export const unescaped = (value: string): string =>
  value.includes('\\') ? value.replace(/\\(.)/gs, (_, c: string) => ESCAPES[c] ?? c) : value;

/** Where the quotation that begins `value` ends; -1 when it does not, or there is none. */
function closing(value: string): number {
  if (value.charCodeAt(0) !== 0x22) return -1;
  for (let i = value.indexOf('"', 1); i > 0; i = value.indexOf('"', i + 1)) {
    let slashes = 0;
    while (value.charCodeAt(i - 1 - slashes) === 0x5c) slashes++;
    if (slashes % 2 === 0) return i;
  }
  return -1;
}

/**
 * The text in quotation marks with which a value begins, its escapes resolved.
 * @throws VocabularyError
 */
export function quoted(value: string, line: number): string {
  const end = closing(value);
  if (end < 0) {
    const reason = value.startsWith('"')
      ? 'a quotation mark that is never closed'
      : 'a text that does not stand in quotation marks';
    throw new VocabularyError(`${reason}: “${sample(value)}”`, line);
  }
  return unescaped(value.slice(1, end));
}

/** What follows the quoted text. */
export const afterQuoted = (value: string): string => value.slice(closing(value) + 1);

/** A bare value without the comment (` ! …`) and the qualifiers (` {key="…"}`) that may follow it. */
export function withoutTrailing(value: string): string {
  let out = value;
  if (out.includes('!')) {
    const comment = /(?<!\\)\s!(?:\s.*)?$/.exec(out);
    if (comment) out = out.slice(0, comment.index);
  }
  // Qualifiers are short; a longer value is not searched for them, since that could take long.
  if (out.endsWith('}') && out.length < 5_000) {
    const qualifiers = /\s\{[\w:-]+=(?:[^{}"]|"(?:[^"\\]|\\.)*")*\}$/.exec(out);
    if (qualifiers) out = out.slice(0, qualifiers.index);
  }
  return out.trim();
}
