/** A page that the harness serves in place of the network. */
export interface Fixture {
  body: string | Buffer;
  /** Default `text/html; charset=utf-8`. */
  contentType?: string;
  headers?: Record<string, string>;
  status?: number;
}

/** Pages by their full address (without `#…`). A string is an HTML page. */
export type Pages = Record<string, string | Fixture>;

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** Folder of the unpacked extension; the shipped build by default. `null`: a browser without the extension. */
  extension?: string | null;
  scheme?: 'light' | 'dark';
  forcedColors?: boolean;
  reducedMotion?: boolean;
  /** Folder of the profile, which stays when the browser is closed or killed; else a new one that does not. */
  profile?: string;
  /** Default 1200 × 900. */
  viewport?: { width: number; height: number };
  /** A screen that is touched, and no mouse. */
  touch?: boolean;
  /** Only the tab in front is visible, as for a reader; otherwise Chromium takes all for it. Firefox always hides the rest. */
  tabsHide?: boolean;
  /** Aborted, it ends the browser and all its processes with SIGKILL, also while it is starting. */
  signal?: AbortSignal;
}

export interface OpenOptions {
  /** Further pages served to this browser from now on. */
  pages?: Pages;
  /** Behind the tab in front; in Chromium only with `LaunchOptions.tabsHide`. */
  background?: boolean;
}

export interface Mouse {
  move(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
}

/** A rectangle in CSS pixels of the viewport. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What is alive in the process of a page. */
export interface Memory {
  /** Bytes of the JavaScript heap. */
  heap: number;
  /** Nodes, in the document or not. */
  nodes: number;
  listeners: number;
}

/** One tab: an article, or a page of the extension. Functions handed over run in the page and see only `arg`. */
export interface Tab {
  evaluate<R>(fn: () => R | Promise<R>): Promise<R>;
  evaluate<R, A>(fn: (arg: A) => R | Promise<R>, arg: A): Promise<R>;
  /** What is painted, by highlight name: the marked phrases in document order. Read as the page itself can. */
  highlights(): Promise<Record<string, string[]>>;
  /** Where a marked phrase stands now, the `nth` of its kind, scrolled into view if need be. */
  rectOf(phrase: string, nth?: number): Promise<Rect>;
  /** Text that the in-page card shows, or null when there is no card to be seen. */
  cardText(): Promise<string | null>;
  /** Runs `fn` on the card's closed shadow root; null when the card's host is not on the page. */
  inCard<R, A = undefined>(fn: (root: ShadowRoot, arg: A) => R, arg?: A): Promise<R | null>;
  mouse: Mouse;
  /** Touches a point of the viewport with a finger, for `hold` milliseconds; needs `LaunchOptions.touch`. */
  touch(x: number, y: number, hold?: number): Promise<void>;
  keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
  goto(url: string): Promise<void>;
  /** Opens the extension's popup page for this tab, in a tab of its own. */
  popup(): Promise<Tab>;
  bringToFront(): Promise<void>;
  /** Chooses a file of the disk in a file field, as the browser's dialogue does. */
  chooseFile(selector: string, path: string): Promise<void>;
  /** PNG file of the viewport. */
  screenshot(path: string): Promise<void>;
  /** What the tab's page and all scripts in it keep alive once rubbish is collected; Firefox has no way to ask. */
  memory(): Promise<Memory>;
  /** Uncaught errors of the page and of content scripts in it. */
  errors: string[];
  close(): Promise<void>;
}

/** A running browser with the extension installed and no network but the fixtures. */
export interface Browser {
  name: BrowserName;
  open(url: string, options?: OpenOptions): Promise<Tab>;
  /** A page of the extension, e.g. `src/extension/options/index.html`. */
  openExtensionPage(path: string): Promise<Tab>;
  /** An open tab whose address holds `part`, or null. */
  tabAt(part: string): Promise<Tab | null>;
  /**
   * Every request that left a page, the extension or its background and was not a fixture; the browser's own
   * services (updates, settings) are left out. All of them were refused.
   */
  requests(): string[];
  /** Leaves the extension so many bytes of storage, null for as many as there are. Chromium only: others throw. */
  limitStorage(bytes: number | null): Promise<void>;
  /** Has the rubbish of all tabs collected, as far as the browser lets a driver ask for it. */
  collectGarbage(): Promise<void>;
  /** Ends the extension's service worker or event page at once, as the browser does with one that is idle. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
  /** Ends the browser and all its processes with SIGKILL, as a crash does. */
  kill(): Promise<void>;
}
