import type { LibraryResolver } from '../model';
import { webAddress } from './library';

/**
 * Why an address is not taken for a library's: nothing typed, not a web address, no name of a host that the web
 * knows, a password in it, too long, or the whole link to an article in place of the part before it.
 */
export type LibraryFault = 'empty' | 'address' | 'host' | 'password' | 'long' | 'whole';

const LONGEST = 500;

/** Checks what a reader typed or pasted as the address of their library. Pure; never throws. */
export function checkLibrary(
  kind: LibraryResolver['kind'],
  typed: string,
): { library: LibraryResolver } | { fault: LibraryFault } {
  const base = typed.trim();
  if (base === '') return { fault: 'empty' };
  if (base.length > LONGEST) return { fault: 'long' };
  const address = /\s/.test(base) ? undefined : webAddress(base);
  if (address === undefined) return { fault: 'address' };
  const { hostname, username, password } = new URL(address);
  if (username || password) return { fault: 'password' };
  // Only a whole name leads anywhere: "proxy" alone is what is left of an address cut short.
  if (!hostname.includes('.') && hostname !== 'localhost') return { fault: 'host' };
  const rest = base.replace(/^https?:\/\//i, '');
  if (
    /https?(?::|%3a)/i.test(rest) ||
    /[?&](?:rft_id|rft\.|id=doi)/i.test(rest) ||
    /10\.\d{4,9}(?:\/|%2f)/i.test(rest)
  )
    return { fault: 'whole' };
  return { library: { kind, base: /^https?:\/\//i.test(base) ? base : `https://${base}` } };
}
