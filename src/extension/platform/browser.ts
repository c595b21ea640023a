/** The one seam to the browser's extension API: every other file of `platform` takes it from here. */
import browser from 'webextension-polyfill';

export { browser };
