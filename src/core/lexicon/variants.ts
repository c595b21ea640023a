import { foldTokens, plural, singular, spellings } from '../text';
import { greekName } from '../text/chars';

const HYPHEN = /[-\u2010-\u2015\u2212]/;
const GREEK_LATIN: Record<string, string> = { alpha: 'a', beta: 'b', gamma: 'g', kappa: 'k' };

/** Token sequences of one form as written, with hyphens and Greek letters also closed up: `NF-κB`, `NFκB`, `NF-kB`, `NFkappaB`. */
function writings(form: string): string[][] {
  const texts = new Set([form]);
  // "chemo-resistance" and "chemoresistance"; single joins and all of them.
  const hyphens = [...form.matchAll(new RegExp(HYPHEN, 'g'))].map((m) => m.index);
  for (const at of hyphens) texts.add(form.slice(0, at) + form.slice(at + 1));
  if (hyphens.length > 1) texts.add(form.replace(new RegExp(HYPHEN, 'g'), ''));
  for (const t of [...texts]) {
    let named = '';
    let latin = '';
    let greek = false;
    for (const ch of t) {
      const name = greekName(ch.charCodeAt(0));
      greek ||= name !== undefined;
      named += name ?? ch;
      latin += name ? (GREEK_LATIN[name] ?? name) : ch;
    }
    if (!greek) continue;
    texts.add(named);
    texts.add(latin);
    texts.add(named.replace(HYPHEN, ''));
  }
  return [...texts].map(foldTokens).filter((t) => t.length > 0);
}

/** At most this many spelling variants of one token sequence: a guard, real forms have two or four. */
const MOST = 64;

function spelled(tokens: string[]): string[][] {
  let out: string[][] = [[]];
  for (const token of tokens) {
    const choices = spellings(token);
    out = out.flatMap((head) => choices.map((c) => [...head, c])).slice(0, MOST);
  }
  return out;
}

function inflected(tokens: string[]): string[][] {
  const last = tokens[tokens.length - 1] as string;
  if (!/^[a-z]{3,}$/.test(last)) return [tokens];
  const head = tokens.slice(0, -1);
  const out = [tokens, [...head, plural(last)]];
  const one = singular(last);
  if (one) out.push([...head, one]);
  // "evasion of apoptosis", "loss of heterozygosity": the head noun comes first.
  return out;
}

/**
 * All token sequences under which a form is looked for: British and American spelling, singular and plural,
 * hyphens open and closed, Greek letters as letter, name or Latin look-alike.
 *
 * @param abbreviation only a plural `s` is added: an abbreviation has no spelling.
 */
export function formVariants(form: string, abbreviation: boolean): string[][] {
  const seen = new Map<string, string[]>();
  for (const written of writings(form)) {
    const last = written[written.length - 1] as string;
    const sequences = abbreviation
      ? [
          written,
          ...(/[a-z0-9]$/.test(last) && !/s$/.test(last) ? [[...written.slice(0, -1), `${last}s`]] : []),
        ]
      : inflected(written).flatMap(spelled);
    for (const s of sequences) seen.set(s.join(' '), s);
  }
  return [...seen.values()];
}
