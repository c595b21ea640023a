import { canonicalDoi } from '../identifiers';
import { oneLine } from '../text';

/**
 * The DOI of a field or list that holds nothing else: taken whole, with the brackets and commas that running text would
 * make doubtful. Bare, "doi:…" or a resolver's address; null when it is none.
 */
export function wholeDoi(value: string): string | null {
  const text = oneLine(value.slice(0, 2000)).replace(/[.,;]+$/, '');
  const [, address, rest = ''] = /^(https?:\/\/(?:dx\.)?doi\.org\/|)(?:doi:\s*)?(.*)$/i.exec(text) ?? [];
  const doi = address ? decoded(rest.replace(/[?#].*$/, '')) : rest;
  return /^10\.\d{4,9}(?:\.\d{1,9})*\/[^\s"]{1,300}$/.test(doi) ? doi : canonicalDoi(value);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
