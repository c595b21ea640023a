import { identifierLinks } from '../identifiers';
import type { LibraryResolver, Reference } from '../model';
import { oneLine } from '../text';
import { type Work, workOf } from './formats/work';

/** Who asks: the `rfr_id` of an OpenURL. */
const REFERRER = 'info:sid/oncogloss';

/**
 * The address at which the reader's library shows a reference; undefined where the base is no web address, or the
 * reference says too little to be found. Never throws.
 */
export function libraryLink(reference: Reference, library: LibraryResolver): string | undefined {
  const base = webAddress(library.base);
  if (base === undefined) return undefined;
  if (library.kind === 'openurl') return openUrl(reference, base);
  const target = proxyTarget(reference);
  return target === undefined ? undefined : proxied(target, base);
}

/** The address as the standard writes it; undefined when it is none or not of the web. */
export function webAddress(text: string): string | undefined {
  const trimmed = oneLine(text).replace(/(?:\$@|%s|\{(?:target)?url\})$/i, '');
  try {
    const address = new URL(/^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`);
    return /^https?:$/.test(address.protocol) && address.hostname !== '' ? address.href : undefined;
  } catch {
    return undefined;
  }
}

function proxyTarget({ doi, url }: Reference): string | undefined {
  if (doi !== undefined) return identifierLinks({ kind: 'doi', value: doi })[0]?.url;
  const address = url === undefined ? undefined : webAddress(url);
  return address?.replace(/#.*$/, '');
}

/**
 * EZproxy takes all that follows `login?url=` as it is, and an encoded address behind `login?qurl=` (OCLC, "EZproxy
 * starting point URLs"); other gateways, as OpenAthens' redirector, take an encoded one. A bare host is an EZproxy.
 */
function proxied(target: string, base: string): string {
  if (/\/login\/?\?url=$/i.test(base)) return base + target;
  if (/\?.*=$/.test(base)) return base + encodeURIComponent(target);
  if (base.includes('?')) return `${base}&url=${encodeURIComponent(target)}`;
  return `${base.replace(/#.*$/, '').replace(/\/?(?:login\/?)?$/, '')}/login?url=${target}`;
}

/** OpenURL 1.0 (ANSI/NISO Z39.88-2004) in its key/encoded-value form. */
function openUrl(reference: Reference, base: string): string | undefined {
  const work = workOf(reference);
  const { doi, pmid, isbn } = work;
  if (!work.parsed && doi === undefined && pmid === undefined && isbn === undefined) return undefined;
  const pairs: [name: string, value: string | number | undefined][] = [
    ['url_ver', 'Z39.88-2004'],
    ['ctx_ver', 'Z39.88-2004'],
    ['ctx_enc', 'info:ofi/enc:UTF-8'],
    ['rfr_id', REFERRER],
    ['rft_id', doi === undefined ? undefined : `info:doi/${doi}`],
    ['rft_id', pmid === undefined ? undefined : `info:pmid/${pmid}`],
    ...describe(work),
  ];
  const query = pairs
    .filter((pair): pair is [string, string | number] => pair[1] !== undefined && pair[1] !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  const [address = '', fragment] = base.split('#', 2);
  const joint = address.includes('?') ? (/[?&]$/.test(address) ? '' : '&') : '?';
  return `${address}${joint}${query}${fragment === undefined ? '' : `#${fragment}`}`;
}

function describe(work: Work): [string, string | number | undefined][] {
  const [first, last] = work.pages ?? [];
  const [author] = work.authors;
  const person = author !== undefined && 'family' in author ? author : undefined;
  const shared: [string, string | number | undefined][] = [
    ['rft.date', date(work)],
    ['rft.volume', work.volume],
    ['rft.issue', work.issue],
    ['rft.spage', first],
    ['rft.epage', last],
    ['rft.aulast', person?.family],
    ['rft.auinit', person?.initials.join('')],
    ['rft.aucorp', author !== undefined && 'literal' in author ? author.literal : undefined],
  ];
  if (work.kind === 'book' || work.kind === 'chapter') {
    const chapter = work.kind === 'chapter';
    return [
      ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:book'],
      ['rft.genre', chapter ? 'bookitem' : 'book'],
      ['rft.atitle', chapter ? work.title : undefined],
      ['rft.btitle', chapter ? work.container : work.title],
      ['rft.isbn', work.isbn],
      ...shared,
    ];
  }
  return [
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal'],
    ['rft.genre', work.kind === 'journal' ? 'article' : work.kind === 'preprint' ? 'preprint' : 'unknown'],
    ['rft.atitle', work.title],
    ['rft.jtitle', work.container],
    ['rft.artnum', work.article],
    ...shared,
  ];
}

/** ISO 8601 as far as stated. */
function date({ year, month, day }: Work): string | undefined {
  if (year === undefined) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  if (month === undefined) return String(year);
  return `${year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
}
