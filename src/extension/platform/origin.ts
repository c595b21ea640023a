/** `https://host/*` for the site of an address; undefined for addresses that no extension may touch. */
export function originPattern(url: string): string | undefined {
  try {
    const { protocol, hostname } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${hostname}/*` : undefined;
  } catch {
    return undefined;
  }
}

/** Does a match pattern that ends in `/*` cover the site of an address? */
export function coversOrigin(
  pattern: string,
  { protocol, hostname }: Pick<Location, 'protocol' | 'hostname'>,
): boolean {
  const [scheme, host = ''] = pattern.split(/:\/\/|\//);
  if (`${scheme}:` !== protocol) return false;
  return host.startsWith('*.') ? `.${hostname}`.endsWith(host.slice(1)) : host === hostname;
}
