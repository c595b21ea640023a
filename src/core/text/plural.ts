const IRREGULAR: Record<string, string> = {
  metastasis: 'metastases',
  nucleus: 'nuclei',
  stroma: 'stromata',
  phenomenon: 'phenomena',
  criterion: 'criteria',
  mouse: 'mice',
  focus: 'foci',
  locus: 'loci',
  microembolus: 'microemboli',
  stimulus: 'stimuli',
};
const SINGULAR = new Map(Object.entries(IRREGULAR).map(([s, p]) => [p, s]));

/** English plural of a lower-case noun; of a word that has none the result is a harmless non-word. */
export function plural(word: string): string {
  const irregular = IRREGULAR[word];
  if (irregular) return irregular;
  if (/(as|es|ys|os|is)is$/.test(word)) return word.replace(/is$/, 'es');
  if (/(pod|bacteri|milli|plasmodi)ium$/.test(word)) return word.replace(/um$/, 'a');
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  if (/(s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  return `${word}s`;
}

/** English singular of a lower-case plural noun, or undefined when the word does not look like one. */
export function singular(word: string): string | undefined {
  const irregular = SINGULAR.get(word);
  if (irregular) return irregular;
  if (word.length < 4 || /(ss|us|is|ics|sis)$/.test(word)) return undefined;
  if (/(as|es|ys|os|is)es$/.test(word)) return word.replace(/es$/, 'is');
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y');
  if (/(xes|zes|shes|sses)$/.test(word)) return word.slice(0, -2);
  if (/s$/.test(word)) return word.slice(0, -1);
  if (/podia$/.test(word)) return word.replace(/a$/, 'um');
  return undefined;
}
