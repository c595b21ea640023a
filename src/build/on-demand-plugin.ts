import type { Plugin } from 'vite';
import { editManifest } from './manifest-edit';

interface Edited {
  content_scripts: { js: string[]; matches: string[] }[];
  web_accessible_resources?: { resources: string[]; matches: string[]; use_dynamic_url: boolean }[];
}

/** `https://host/*` of match patterns: the manifest takes no other for what pages may fetch. */
const originsOf = (patterns: readonly string[]): string[] => [
  ...new Set(patterns.map((pattern) => pattern.replace(/^([a-z]+:\/\/[^/]+)\/.*$/, '$1/*'))),
];

/**
 * Takes built content scripts off the manifest's list: they are run when they are needed. CRXJS builds as one file
 * without loader only what the manifest lists, so they are listed until then.
 *
 * Firefox's `scripting.executeScript` reaches the sites of the manifest's content scripts (ESR 153 does), so that the
 * background runs them. Chromium 156 asks for `host_permissions` beside them, which this extension does not take.
 * There they can be `imported` by the content script on its own sites: under an address that is another in every
 * session and that nothing tells to a page. The extension's lasting address gives nothing away. All tried 2026-11.
 */
export function onDemandPlugin(scripts: readonly string[], { imported }: { imported: boolean }): Plugin {
  return {
    name: 'oncogloss:on-demand',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        editManifest<Edited>(bundle, (manifest) => {
          for (const entry of manifest.content_scripts)
            entry.js = entry.js.filter((listed) => !scripts.includes(listed.replace(/^\//, '')));
          if (!imported) return;
          const matches = originsOf(manifest.content_scripts.flatMap((entry) => entry.matches));
          manifest.web_accessible_resources = [{ resources: [...scripts], matches, use_dynamic_url: true }];
        });
      },
    },
  };
}
