import { type Address, isAt } from './address';
import { canonicalDoi, findDois } from './doi';
import { prepareText } from './prepared-text';

/** `nature.com/articles/…` names whose DOI is 10.1038/ and that very name. Others drop dots or prefixes. */
const NATURE_SLUG =
  /^\/articles\/([sd]\d{5}-\d{3}-\d{4,5}-[\dA-Za-z]|[a-z]{2,12}\.\d{4}\.\d{1,4}|(?:nature|ncomms|srep|nrc|nrd|nri|nrm|nrg|nrn|nm|ng|ncb|nbt|nn|nmeth)\d{3,5})(?:[/.?]|$)/;

/** Query names that carry the linked work's DOI, most telling first. `doi` comes last: it is often the host's own. */
const PARAMETERS = ['access_num', 'key', 'rft_id', 'id', 'rft.doi', 'query', 'q', 'term', 'doi'];

/** The DOI that an address names, in its path or query; null when it names none or only the host's own article. */
export function doiFromAddress(address: Address): string | null {
  const { path, query, decoded } = address;
  // Wiley and Atypon link-outs: `doi` is the article one stands on, `refDoi` or `key` the reference.
  if (/^\/action\//.test(path)) return canonical(query.get('refdoi'));
  if (/\/linkout\b/.test(path)) return canonical(query.get('refdoi') ?? query.get('key'));
  // HighWire's: the reference is `access_num`; the rest of the address describes the page.
  if (/\/external-ref\b/.test(path)) return canonical(query.get('access_num'));
  if (isAt(address, 'nature.com')) {
    const slug = NATURE_SLUG.exec(decoded)?.[1];
    if (slug) return `10.1038/${slug}`;
  }
  const inPath = findDois(prepareText(path).text)[0]?.value;
  if (inPath) return inPath;
  for (const name of PARAMETERS) {
    const doi = canonical(query.get(name));
    if (doi) return doi;
  }
  return null;
}

function canonical(value: string | undefined): string | null {
  return value?.includes('10.') ? canonicalDoi(value) : null;
}
