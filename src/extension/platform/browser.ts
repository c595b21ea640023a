import type { Browser } from 'webextension-polyfill';

/**
 * The one seam to the browser's extension API: every other file of `platform` takes it from here. `browser` where the
 * browser itself defines it, else `chrome`, whose functions promise as well in Manifest V3; only messages differ, and
 * `runtime.ts` bridges that. (The polyfill would be ten kilobytes more on every journal page.)
 *
 * A page can lend a name to its elements (`<form id="browser">`), and scripts of ours see that too, but never as a
 * property of the global object itself.
 */
const world = globalThis as { browser?: Browser; chrome?: Browser };

export const browser = ((Object.hasOwn(world, 'browser') ? world.browser : undefined) ??
  world.chrome) as Browser;
