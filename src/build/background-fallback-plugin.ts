import type { Plugin } from 'vite';

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
        const file = bundle['manifest.json'];
        if (file?.type !== 'asset') this.error('The build has no manifest.json');
        const manifest = JSON.parse(String(file.source)) as { background: BackgroundKey };
        const worker = manifest.background.service_worker;
        if (worker !== undefined) manifest.background.scripts = [worker];
        file.source = `${JSON.stringify(manifest, null, 2)}\n`;
      },
    },
  };
}
