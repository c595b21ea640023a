import { foldTokens } from '../text';
import { greekName } from '../text/chars';

const JOINT = /[-\u2010-\u2015\u2212]/;
const HYPHENS = /[-\u2010-\u2015\u2212]/g;
const GREEK = /[\u0370-\u03ff]/;
/** A Greek letter's name inside a symbol, as files without Greek letters write it: NF-kappaB, TGFbeta1. */
const NAMED =
  /(?<=^|[A-Z0-9-])(alpha|beta|gamma|delta|epsilon|zeta|theta|kappa|lambda|sigma|omega)(?=[A-Z0-9-]|$)/;
const LATIN: Record<string, string> = { alpha: 'a', beta: 'b', gamma: 'g', kappa: 'k' };

/** Something that may be written otherwise: a hyphen, a Greek letter, or its name beside a capital or digit. */
const VARIABLE =
  /[-\u2010-\u2015\u2212\u0370-\u03ff]|[A-Z0-9](?:alpha|beta|gamma|delta|epsilon|zeta|theta|kappa|lambda|sigma|omega)|(?:alpha|beta|gamma|delta|epsilon|zeta|theta|kappa|lambda|sigma|omega)[A-Z0-9]/;

/** Longer compounds are chemical names, which nobody writes in one. */
const MOST_JOINED = 3;

/** A part of a form between spaces, with its Greek letters under their names, or as the Latin letters they look like. */
function withoutGreek(part: string, latin: boolean): string {
  let out = '';
  for (const ch of part) {
    const name = greekName(ch.charCodeAt(0));
    out += name === undefined ? ch : latin ? (LATIN[name] ?? name) : name;
  }
  return out;
}

/** Other ways to write a part: `NF-κB` → `NFkappaB`, `NF-kB`, `NFkB`; `chemo-resistance` → `chemoresistance`. */
function otherWritings(part: string): string[] {
  const out = new Set<string>();
  if (NAMED.test(part)) out.add(part.replace(NAMED, ' $1 '));
  const writings = GREEK.test(part) ? [withoutGreek(part, false), withoutGreek(part, true)] : [part];
  for (const writing of writings) {
    out.add(writing);
    out.add(writing.replace(HYPHENS, ''));
  }
  out.delete(part);
  return [...out];
}

/**
 * Folded words of a form under which it is looked for besides those it is written with; mostly none. Spelling and
 * number are no matter of forms here but of single words: see `word-classes`. Hyphens closed up, and Greek letters
 * written otherwise, give at most a few more.
 */
export function otherForms(form: string): string[][] {
  if (!VARIABLE.test(form)) return [];
  const out: string[][] = [];
  const parts = form.split(/\s+/);
  parts.forEach((part, i) => {
    if (!VARIABLE.test(part) || part.split(JOINT).length > MOST_JOINED) return;
    for (const other of otherWritings(part))
      out.push(foldTokens([...parts.slice(0, i), other, ...parts.slice(i + 1)].join(' ')));
  });
  return out.filter((tokens) => tokens.length > 0);
}
