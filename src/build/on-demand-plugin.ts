import type { Plugin } from 'vite';
import { editManifest } from './manifest-edit';

/**
 * Takes a built content script off the manifest's list: the background runs it when it is needed. CRXJS builds as one
 * file without loader only what the manifest lists, so it is listed until then.
 *
 * For browsers whose `scripting.executeScript` reaches the sites of the manifest's content scripts (Firefox ESR 153
 * does). Chromium 156 asks for `host_permissions` beside them, which this extension does not take. Both tried 2026-11.
 */
export function onDemandPlugin(script: string): Plugin {
  return {
    name: 'oncogloss:on-demand',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        editManifest<{ content_scripts: { js: string[] }[] }>(bundle, (manifest) => {
          for (const entry of manifest.content_scripts)
            entry.js = entry.js.filter((listed) => listed.replace(/^\//, '') !== script);
        });
      },
    },
  };
}
