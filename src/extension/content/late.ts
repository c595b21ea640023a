import { askBackground } from '../messages';
import { type LateParts, offeredParts } from './surfaces/contract';

let loading: Promise<LateParts> | undefined;

/**
 * What a page needs only after its first marks, from a script of its own. Where the manifest does not list that script,
 * the background puts it into this isolated world. A load that fails is tried again the next time.
 *
 * @throws Error when the background is silent or may not.
 */
export function lateParts(): Promise<LateParts> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<LateParts> {
  if (!offeredParts()) await askBackground('load-surfaces', {});
  const parts = offeredParts();
  if (!parts) throw new Error('The second script did not run');
  return parts;
}
