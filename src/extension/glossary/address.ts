const PAGE = 'src/extension/glossary/index.html';

/** Path of the glossary inside the extension, at one concept when an id is given. */
export function glossaryPage(id?: string): string {
  return id === undefined ? PAGE : `${PAGE}#${encodeURIComponent(id)}`;
}

/** The concept that a fragment names (`#anoikis`); null for none. A fragment that is no URI text is taken as it is. */
export function conceptOfHash(hash: string): string | null {
  const raw = hash.replace(/^#/, '');
  try {
    return decodeURIComponent(raw) || null;
  } catch {
    return raw;
  }
}
