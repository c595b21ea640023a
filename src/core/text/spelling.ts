/**
 * Spelling of one lower-case word in British and American English.
 * A table of word families with reasons, not a dictionary: only families that occur in oncology are named.
 */
const FAMILIES: [uk: RegExp, us: string][] = [
  [/tumour/, 'tumor'],
  [/(an|leuk|isch|septic|tox|uric|bacter|hypox|polycyth)aemi/, '$1emi'],
  [/haem/, 'hem'],
  [/oestr/, 'estr'],
  [/oesoph/, 'esoph'],
  [/oedem/, 'edem'],
  [/paed/, 'ped'],
  [/(col|behavi|fav|lab|vap|neighb|hum|harb)our/, '$1or'],
  [/fibre/, 'fiber'],
  [/(^|[^a-z])centre/, '$1center'],
  [/(sign|lab|mod|trav|remod|canc|chann)ell(ing|ed|er)/, '$1el$2'],
  [/signall/, 'signal'],
  [/programme$/, 'program'],
  [/defence/, 'defense'],
  [/analogue/, 'analog'],
  [/dialogue/, 'dialog'],
  [/diarrhoea/, 'diarrhea'],
  [/foet/, 'fet'],
  [/gynaec/, 'gynec'],
  [/orthopaed/, 'orthoped'],
  [/sulph/, 'sulf'],
  [/caec/, 'cec'],
  [/faec/, 'fec'],
  [/coeliac/, 'celiac'],
  [/transcoelom/, 'transcelom'],
  [/amoeb/, 'ameb'],
];

/** Verbs and their nouns in -ise/-ize; words such as "exercise", "precise", "promise" are not of them. */
const ISE =
  /^(.*(?:sensit|metastas|colon|general|normal|stabil|destabil|local|random|visual|vascular|neovascular|immortal|human|polar|repolar|immun|character|optim|minim|maxim|neutral|mobil|organ|person|special|ion|util|canal|oligomer|dimer|heterodimer|hom|tumor|depolar|keratin|internal|recogn|metabol|catal|synthes|hypothes|prior|quant|caramel|standard|radiosensit|chemosensit|resensit|desensit|photosensit|hospital|crystal))i([sz])(e|es|ed|er|ers|ing|ation|ations|able)$/;

function applyIse(word: string): string | undefined {
  const m = ISE.exec(word);
  return m ? `${m[1]}i${m[2] === 's' ? 'z' : 's'}${m[3]}` : undefined;
}

const toUk: [RegExp, string][] = [
  [/tumor/, 'tumour'],
  [/(an|leuk|isch|septic)emi/, '$1aemi'],
  [/(^|[^tc])hemat/, '$1haemat'],
  [/(^|a)hemo/, '$1haemo'],
  [/estrogen/, 'oestrogen'],
  [/esophag/, 'oesophag'],
  [/edema/, 'oedema'],
  [/pediat/, 'paediat'],
  [/(behavi|fav)or(?!um)/, '$1our'],
  [/(sign|lab|mod|remod)el(ing|ed)$/, '$1ell$2'],
  [/signaling$/, 'signalling'],
  [/^program$/, 'programme'],
  [/^fiber/, 'fibre'],
  [/analog$/, 'analogue'],
];

/**
 * All spellings of a lower-case word, the given one first: `tumour` → `['tumour', 'tumor']`,
 * `sensitization` → `['sensitization', 'sensitisation']`. A word of one spelling gives itself alone.
 */
export function spellings(word: string): string[] {
  const out = new Set([word]);
  const ise = applyIse(word);
  if (ise) out.add(ise);
  for (const w of [...out]) {
    let us = w;
    for (const [uk, repl] of FAMILIES) us = us.replace(uk, repl);
    if (us !== w) out.add(us);
    let uk = w;
    for (const [re, repl] of toUk) uk = uk.replace(re, repl);
    if (uk !== w) out.add(uk);
  }
  return [...out];
}
