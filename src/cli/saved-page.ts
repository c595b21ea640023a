import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A saved page as it is served to the browser. */
export interface SavedPage {
  /** The page's own address, as it states it; an invented one that leads nowhere when it states none. */
  url: string;
  body: Buffer;
  contentType: string;
}

/** Where pages state their own address, best first. Saved pages keep these even when links were rewritten. */
const OWN_ADDRESS = [
  /<link\b[^>]*\brel=["']?canonical\b[^>]*>/i,
  /<meta\b[^>]*\bproperty=["']?og:url\b[^>]*>/i,
  /<meta\b[^>]*\bname=["']?citation_fulltext_html_url\b[^>]*>/i,
];
const ADDRESS = /\b(?:href|content)\s*=\s*["']?(https?:\/\/[^\s"'<>]+)/i;
/** The comment that browsers write on "Save page as". */
const SAVED_FROM = /<!-- saved from url=\(\d+\)(https?:\/\/\S+) -->/;

/** The address a page gives for itself, or undefined. Only its first 200,000 characters are looked at. */
export function ownAddress(html: string): string | undefined {
  const head = html.slice(0, 200_000);
  const tags = OWN_ADDRESS.map((pattern) => ADDRESS.exec(pattern.exec(head)?.[0] ?? '')?.[1]);
  const found = SAVED_FROM.exec(head)?.[1] ?? tags.find((url) => url !== undefined);
  return found !== undefined && URL.canParse(found)
    ? found.replaceAll('&amp;', '&').replace(/#.*$/, '')
    : undefined;
}

/**
 * Reads a saved page.
 * @throws Error with one plain line when there is no such file, or it is a folder.
 */
export function readSavedPage(path: string): SavedPage {
  const body = readPlainFile(path);
  const text = body.toString('utf8');
  // Bytes that are valid UTF-8 are UTF-8; otherwise the browser goes by the page's own declaration.
  const charset = isUtf8(body) ? '; charset=utf-8' : '';
  const type = /\.(xhtml|xht)$/i.test(path) ? 'application/xhtml+xml' : 'text/html';
  return {
    url: ownAddress(text) ?? `https://saved.invalid/${encodeURIComponent(basename(path))}`,
    body,
    contentType: type + charset,
  };
}

/** A file's bytes. @throws Error whose message says in plain words why not. */
export function readPlainFile(path: string): Buffer {
  const state = statSync(path, { throwIfNoEntry: false });
  if (!state) throw new Error('there is no such file');
  if (state.isDirectory()) throw new Error('this is a folder, not a file');
  return readFileSync(pathToFileURL(path));
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
