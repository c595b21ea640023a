import { CharClass, FOLD, greekName, longFold, signFold, unitOf } from './chars';

/**
 * The folded words and signs of a text as strings: what `tokenise` hashes, for people, tests and the compiler.
 * Separators are not kept. `"TGF-β, Tumour"` → `['tgf', 'beta', ',', 'tumour']`.
 */
export function foldTokens(text: string): string[] {
  const out: string[] = [];
  let word = '';
  const flush = () => {
    if (word) out.push(word);
    word = '';
  };
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const unit = unitOf(c);
    if (unit >= FOLD) word += String.fromCharCode(unit);
    else if (unit === CharClass.Word) word += longFold(c);
    else if (unit === CharClass.Ignored) continue;
    else {
      flush();
      if (unit === CharClass.Greek) out.push(greekName(c) as string);
      else if (unit === CharClass.Sign) out.push(String.fromCharCode(signFold(c)));
    }
  }
  flush();
  return out;
}

/** One string for comparing names: `foldTokens` joined by spaces. */
export function foldText(text: string): string {
  return foldTokens(text).join(' ');
}
