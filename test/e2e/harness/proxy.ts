import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Hosts that the browsers call for themselves, with or without an extension. */
const BROWSERS_OWN = [
  /(^|\.)(update|accounts|content-autofill|safebrowsing|optimizationguide-pa|clients\d|www)\.google(apis)?\.com$/,
  /(^|\.)gvt1\.com$/,
  /(^|\.)mozilla\.(com|org|net)$/,
  /(^|\.)(detectportal\.)?firefox\.com$/,
];

/** A proxy that refuses everything and remembers what was asked. */
export interface RecordingProxy {
  port: number;
  /** Hosts (`host:port` or addresses) asked for, the browser's own services left out. */
  asked(): string[];
  close(): Promise<void>;
}

/**
 * Starts the proxy that a browser under test gets in place of a network: whatever a page, a content script or the
 * background sends, also by ways that no test library intercepts, ends here.
 */
export async function startProxy(): Promise<RecordingProxy> {
  const asked: string[] = [];
  const note = (address: string) => {
    const host = new URL(address.includes('://') ? address : `https://${address}`).hostname;
    if (!BROWSERS_OWN.some((own) => own.test(host))) asked.push(address);
  };
  const server = createServer((request, response) => {
    note(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    note(request.url ?? '');
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A browser that did not start leaves it behind; that must not keep a program from ending.
  server.unref();
  return {
    port: (server.address() as AddressInfo).port,
    asked: () => [...asked],
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
