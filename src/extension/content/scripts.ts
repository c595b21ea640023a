/**
 * The scripts of a page that are run only where they are wanted, as the build names them. `main` reads and paints
 * articles; `surfaces` draws cards and notes, and reads lists.
 */
export const SCRIPTS = {
  main: 'src/extension/content/content.iife.js',
  surfaces: 'src/extension/content/surfaces/surfaces.iife.js',
} as const;

export type ScriptName = keyof typeof SCRIPTS;
