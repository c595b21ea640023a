import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Serves the gallery only: nothing of it is shipped. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  server: { port: 5199, strictPort: true, fs: { allow: ['../../..'] } },
  publicDir: false,
});
