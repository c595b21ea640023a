import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** How one kind of browser is found and, where it is missing, asked for. */
interface BrowserKind {
  name: string;
  /** Environment variable that names the program, before everything else. */
  variable: string;
  /** Names looked for on PATH, best first. */
  commands: string[];
  /** Usual places where the program is not on PATH. */
  places: string[];
  /** Debian's package. */
  debianPackage: string;
}

const inProgramFiles = (path: string) =>
  [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, path));

export const CHROMIUM: BrowserKind = {
  name: 'Chromium',
  variable: 'CHROMIUM_PATH',
  // Branded Chrome since 137 ignores --load-extension, so it comes last: it scans, but cannot show the extension.
  commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  places: [
    '/usr/bin/chromium',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ...inProgramFiles('Chromium\\Application\\chrome.exe'),
    ...inProgramFiles('Google\\Chrome\\Application\\chrome.exe'),
    ...inProgramFiles('Microsoft\\Edge\\Application\\msedge.exe'),
  ],
  debianPackage: 'chromium',
};

export const FIREFOX: BrowserKind = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  commands: ['firefox-esr', 'firefox'],
  places: [
    '/usr/bin/firefox-esr',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...inProgramFiles('Mozilla Firefox\\firefox.exe'),
  ],
  debianPackage: 'firefox-esr',
};

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of an installed browser, or undefined. A variable that names a program that is not there is not overruled. */
export function findBrowser(kind: BrowserKind): string | undefined {
  const named = process.env[kind.variable];
  if (named) return runs(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = kind.commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...kind.places].find(runs);
}

/** Path of an installed browser. @throws Error that says in one line what to install. */
export function requireBrowser(kind: BrowserKind): string {
  const path = findBrowser(kind);
  if (path !== undefined) return path;
  throw new Error(
    `No ${kind.name} found: install it (Debian: apt-get install ${kind.debianPackage}) or set ${kind.variable} to its program.`,
  );
}
