import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { collectionPlugin } from './src/build/collection-plugin';
import { lexiconPlugin } from './src/build/lexicon-plugin';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Tests of modules get the same virtual modules as the build. */
const plugins = () => [
  lexiconPlugin(path('src/data/lexicon')),
  collectionPlugin(path('src/data/collections')),
];

const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

export default defineConfig({
  test: {
    projects: [
      {
        plugins: plugins(),
        oxc,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
        },
      },
      {
        plugins: plugins(),
        oxc,
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['test/dom/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Real browsers with the shipped builds in `dist`: one file at a time, two at once starve each other.
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Real browsers on a busy machine: a test that fails is tried again, and the run says so.
          retry: 2,
        },
      },
    ],
  },
});
