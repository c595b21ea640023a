import { CharClass, charTables, greekName } from './chars';

/**
 * The folded words and signs of a text as strings: what `tokenise` hashes, for people, tests and the compiler.
 * Separators are not kept. `"TGF-β, Tumour"` → `['tgf', 'beta', ',', 'tumour']`.
 */
export function foldTokens(text: string): string[] {
  const { classes, folds, longFolds } = charTables;
  const out: string[] = [];
  let word = '';
  const flush = () => {
    if (word) out.push(word);
    word = '';
  };
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const cls = classes[c];
    if (cls === CharClass.Word) word += longFolds.get(c) ?? String.fromCharCode(folds[c] as number);
    else if (cls === CharClass.Ignored) continue;
    else {
      flush();
      if (cls === CharClass.Greek) out.push(greekName(c) as string);
      else if (cls === CharClass.Sign) out.push(String.fromCharCode(folds[c] as number));
    }
  }
  flush();
  return out;
}

/** One string for comparing names: `foldTokens` joined by spaces. */
export function foldText(text: string): string {
  return foldTokens(text).join(' ');
}
