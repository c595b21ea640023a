import type { GateTools } from './gate/contract';
import { type LateParts, offeredParts } from './surfaces/contract';

/**
 * What a page needs only after its first marks, from a script of its own that is run in this isolated world when it is
 * first asked for. A load that fails is tried again the next time.
 *
 * @returns gives the parts. @throws Error when the script cannot be had.
 */
export function lateLoader(load: GateTools['load']): () => Promise<LateParts> {
  let loading: Promise<LateParts> | undefined;
  const fetched = async (): Promise<LateParts> => {
    if (!offeredParts()) await load('surfaces');
    const parts = offeredParts();
    if (!parts) throw new Error('The second script did not run');
    return parts;
  };
  return () => {
    loading ??= fetched().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
