import type { Fixture, Pages } from './types';

/** The fixture for an address, ready to be sent; a favicon is always answered, with nothing. */
export function fixtureFor(pages: Pages, address: string): Required<Fixture> | undefined {
  const url = address.replace(/#.*$/, '');
  const page = pages[url] ?? (url.endsWith('/favicon.ico') ? { body: '', status: 204 } : undefined);
  if (page === undefined) return undefined;
  const fixture: Fixture = typeof page === 'string' ? { body: page } : page;
  return { contentType: 'text/html; charset=utf-8', headers: {}, status: 200, ...fixture };
}
