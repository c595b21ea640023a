import type { Plugin } from 'vite';
import { editManifest } from './manifest-edit';

interface BackgroundKey {
  service_worker?: string;
  scripts?: string[];
}

/**
 * Lists the service worker as `background.scripts` too, as `web-ext lint` asks of every MV3 manifest; Chromium reads
 * the worker and leaves the scripts alone. A plugin, because CRXJS 3.0 writes the `background` key anew.
 */
export function backgroundFallbackPlugin(): Plugin {
  return {
    name: 'oncogloss:background-fallback',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        editManifest<{ background: BackgroundKey }>(bundle, ({ background }) => {
          if (background.service_worker !== undefined) background.scripts = [background.service_worker];
        });
      },
    },
  };
}
