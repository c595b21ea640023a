import type { Rollup } from 'vite';

/**
 * Changes the manifest of a finished build. In plugins, because CRXJS 3.0 writes some of its keys anew.
 * @throws Error when the build has no manifest.
 */
export function editManifest<M>(bundle: Rollup.OutputBundle, edit: (manifest: M) => void): void {
  const file = bundle['manifest.json'];
  if (file?.type !== 'asset') throw new Error('The build has no manifest.json');
  const manifest = JSON.parse(String(file.source)) as M;
  edit(manifest);
  file.source = `${JSON.stringify(manifest, null, 2)}\n`;
}
