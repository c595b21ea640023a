const YEAR = /(?<![\d./-])(?:1[5-9]\d\d|20[0-4]\d)[a-z]?(?![\d])|\bin press\b/i;
const PLACE = /\d[A-Z]?\s*(?:\(\w[^)]{0,20}\))?\s*[:,]\s*[A-Za-z]{0,2}\d+|\bpp?\.\s*\d|\bvol\.?\s*\d/i;
const NAME = /\p{Lu}[\p{L}'’-]+,?\s+\p{Lu}{1,3}(?![\p{Ll}])|(?:^|[\s,(])\p{Lu}\.[\s\p{Lu}-]/u;
const IDENTIFIER = /\b10\.\d{4,9}\/|\bPMID\b|\bPMC\d|https?:\/\/|\bdoi\b|\barXiv\b|\bISBN\b|PubMed|Scholar/i;
const WORDS =
  /\bet al\b|\b(?:Press|University|Proceedings|Proc\.|[Tt]hesis|[Ee]ds?\.|[Jj]ournal|J\.|Accessed|Available|Publish(?:er|ing)|Springer|Elsevier|Wiley)\b/;

/** True when a text reads like one entry of a reference list: at least two of the things that entries have. */
export function looksLikeReference(text: string): boolean {
  const length = text.length;
  if (length < 15 || length > 4_000) return false;
  let signs = 0;
  for (const sign of [YEAR, PLACE, NAME, IDENTIFIER, WORDS]) {
    if (sign.test(text)) signs++;
  }
  return signs >= 2;
}

/** Headings over reference lists, in the languages that journals with English abstracts use. */
const HEADING =
  /^[\s\d.:]*(?:(?:cited |selected |key |main |list of |article |all |additional |methods |supplementary |online |uncategorized )?references?(?: cited| list| and (?:further reading|notes)|s? & notes)?|(?:notes|references) (?:and|&) (?:references|notes)|bibliograph(?:y|ie|[íi]a)|literature(?: cited)?|works cited|citations|literatur(?:verzeichnis)?|r[ée]f[ée]rences(?: bibliographiques)?|referencias(?: bibliogr[áa]ficas)?|refer[êe]ncias(?: bibliogr[áa]ficas)?|riferimenti(?: bibliografici)?)[\s\d():.]*$/i;

/** True for the words over a reference list. */
export function isReferencesHeading(text: string): boolean {
  return text.length < 60 && HEADING.test(text);
}
