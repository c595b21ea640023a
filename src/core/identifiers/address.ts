/** The parts of a link target that recognition needs; decoding never throws. */
export interface Address {
  /** `http` and `https` are given as `http`; `''` for an address relative to its page. */
  scheme: string;
  /** Lower case, between dots (`.www.nature.com.`), as written and as a rewriting proxy meant it. */
  hosts: string[];
  /** As written, still encoded. */
  path: string;
  /** Lower-case names, values decoded once ("+" stays: it occurs in DOIs). The first of a name counts. */
  query: Map<string, string>;
  /** Path and query, decoded once: for patterns that look anywhere. */
  decoded: string;
}

const MAX_LENGTH = 4096;
const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]{0,20}):/;

/** Takes an `href` apart; null for fragments, scripts, e-mail and the like, which name nothing. */
export function parseAddress(href: string): Address | null {
  const trimmed = href.slice(0, MAX_LENGTH + 1).replace(/^\s+|\s+$|[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '');
  if (trimmed === '' || trimmed.startsWith('#') || trimmed.length > MAX_LENGTH) return null;
  const scheme = (SCHEME.exec(trimmed)?.[1] ?? '').toLowerCase().replace('https', 'http');
  if (/^(?:javascript|mailto|data|blob|tel|about|file|chrome|moz-extension|chrome-extension)$/.test(scheme))
    return null;
  const rest = scheme ? trimmed.slice(trimmed.indexOf(':') + 1) : trimmed;
  const [, host = '', path = '', search = ''] = /^(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?/.exec(rest) ?? [];
  const query = new Map<string, string>();
  for (const pair of search.split(/&(?:amp;)?/)) {
    const cut = pair.indexOf('=');
    const name = (cut < 0 ? pair : pair.slice(0, cut)).toLowerCase();
    if (!query.has(name)) query.set(name, cut < 0 ? '' : safeDecode(pair.slice(cut + 1)));
  }
  const decoded = safeDecode(search === '' ? path : `${path}?${search}`);
  return { scheme, hosts: hostForms(host), path, query, decoded };
}

/** True when the address, seen through a rewriting proxy, is at the host or below it. */
export function isAt(address: Address, host: string): boolean {
  return address.hosts.some((form) => form.includes(`.${host}.`));
}

/** Percent-decodes what can be decoded and leaves the rest. */
export function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/%([0-7][0-9A-Fa-f])/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
}

/**
 * EZproxy and its kind append their own host (`www.nature.com.proxy.uni.edu`) or also turn dots to hyphens
 * (`www-nature-com.proxy.uni.edu`, where a real hyphen is doubled).
 */
function hostForms(host: string): string[] {
  const plain = host
    .toLowerCase()
    .replace(/^[^@]*@/, '')
    .replace(/:\d*$/, '');
  if (plain === '') return [];
  const first = plain.split('.')[0] ?? '';
  if (!first.includes('-')) return [`.${plain}.`];
  const meant = first
    .split('--')
    .map((part) => part.replaceAll('-', '.'))
    .join('-');
  return [`.${plain}.`, `.${meant}.`];
}
