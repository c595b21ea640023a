import { fileURLToPath } from 'node:url';
import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import { backgroundFallbackPlugin } from './src/build/background-fallback-plugin';
import { collectionPlugin } from './src/build/collection-plugin';
import { lexiconPlugin } from './src/build/lexicon-plugin';
import { manifestFor, TARGETS, type Target } from './src/build/manifest';
import { noEvalPlugin } from './src/build/no-eval-plugin';
import { noHtmlPlugin } from './src/build/no-html-plugin';
import { onDemandPlugin } from './src/build/on-demand-plugin';
import { pageStylePlugin } from './src/build/page-style-plugin';
import { SCRIPTS } from './src/extension/content/scripts';
import { highlightCss } from './src/page/paint/sheet';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const isTarget = (mode: string): mode is Target => (TARGETS as readonly string[]).includes(mode);

/** `vite build --mode chromium` and `vite build --mode firefox`: one source, two builds. */
export default defineConfig(({ mode }) => {
  const target = isTarget(mode) ? mode : 'chromium';
  return {
    root: path('.'),
    plugins: [
      noEvalPlugin(),
      lexiconPlugin(path('src/data/lexicon')),
      collectionPlugin(path('src/data/collections')),
      crx({ manifest: manifestFor(target), browser: target === 'firefox' ? 'firefox' : 'chrome' }),
      backgroundFallbackPlugin(),
      onDemandPlugin(Object.values(SCRIPTS), { imported: target === 'chromium' }),
      // Firefox (ESR 153) would let this sheet win over the later ones for dark pages and the reader's own colours.
      ...(target === 'chromium' ? [pageStylePlugin('highlights.css', highlightCss('light'))] : []),
      noHtmlPlugin(),
    ],
    resolve: {
      alias: {
        // Its variant for browsers reads entities through innerHTML, and nothing here turns a string into markup.
        'decode-named-character-reference': path('node_modules/decode-named-character-reference/index.js'),
      },
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      // Pages that the manifest does not name; those that it names CRXJS finds itself.
      rollupOptions: {
        input: {
          glossary: path('src/extension/glossary/index.html'),
          notebook: path('src/extension/notebook/index.html'),
          // CRXJS takes Chromium's side panel from the manifest, but not Firefox's sidebar.
          panel: path('src/extension/panel/index.html'),
        },
      },
      target: target === 'firefox' ? 'firefox140' : 'chrome140',
      minify: true,
      sourcemap: false,
      modulePreload: false,
      reportCompressedSize: false,
      // Extension pages are read from disk: nothing is gained by inlining, and a font or image stays a file.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
    },
  };
});
