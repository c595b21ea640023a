import type { Plugin } from 'vite';
import { editManifest } from './manifest-edit';

/**
 * Adds a style sheet that the browser lays under every page of the manifest's list before the page has any style. The
 * same rules adopted later cost a long page one task for all of its elements (50,000 words: 36–59 ms, Chromium 156).
 */
export function pageStylePlugin(fileName: string, css: string): Plugin {
  return {
    name: 'oncogloss:page-style',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        this.emitFile({ type: 'asset', fileName, source: `${css}\n` });
        editManifest<{ content_scripts: { css?: string[] }[] }>(bundle, (manifest) => {
          for (const entry of manifest.content_scripts) entry.css = [...(entry.css ?? []), fileName];
        });
      },
    },
  };
}
