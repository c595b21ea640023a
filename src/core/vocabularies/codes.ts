import type { VocabularyCode } from '../model';

/** `MESH:D009362`, `UMLS_CUI:C0027627`; not `http://…`. */
const PREFIXED = /^([A-Za-z][\w.-]{0,40}):(?!\/\/)\s*(\S.*)$/;
/** What an address ends with: `#C2991`, `/DOID_162`, `/D009362`. */
const LAST = /[#/]([^#/]+)[#/]?$/;
/** `DOID_162` of the OBO Library's addresses, which the library itself writes as DOID:162. */
const OBO_NAME = /^([A-Za-z][A-Za-z0-9]*)_(\w+)$/;
/** Who keeps the codes under an address, for those that cancer vocabularies name most. */
const KEEPERS: [address: RegExp, system: string][] = [
  [/^https?:\/\/id\.nlm\.nih\.gov\/mesh\//, 'MeSH'],
  [/^https?:\/\/ncicb\.nci\.nih\.gov\/xml\/owl\/EVS\/Thesaurus\.owl#/, 'NCIt'],
  [/^https?:\/\/ncithesaurus\.nci\.nih\.gov\//, 'NCIt'],
  [/^https?:\/\/snomed\.info\/id\//, 'SNOMEDCT'],
  [/^https?:\/\/www\.wikidata\.org\/entity\//, 'Wikidata'],
];

/** A code as a file writes it, `SYSTEM:id` or an address, taken apart. What has no known system has the system ''. */
export function codeOf(text: string): VocabularyCode {
  const trimmed = text.trim();
  const prefixed = PREFIXED.exec(trimmed);
  if (prefixed) return { system: prefixed[1] as string, id: prefixed[2] as string };
  const last = /^https?:\/\//.test(trimmed) && LAST.exec(trimmed)?.[1];
  if (!last) return { system: '', id: trimmed };
  const obo = /^https?:\/\/purl\.obolibrary\.org\/obo\//.test(trimmed) && OBO_NAME.exec(last);
  if (obo) return { system: obo[1] as string, id: obo[2] as string };
  const keeper = KEEPERS.find(([address]) => address.test(trimmed));
  return keeper ? { system: keeper[1], id: last } : { system: '', id: trimmed };
}

/** The id of a concept that has an address: `DOID:162`, or the address itself, which a card can lead to. */
export function idOfAddress(address: string): string {
  const { system, id } = codeOf(address);
  return system === '' ? address : `${system}:${id}`;
}

/** Is a code what an address ends with? */
export const endsWithCode = (address: string, code: string): boolean => LAST.exec(address)?.[1] === code;
