import type { Params } from '../../messages/message';
import type { BackgroundMessages } from '../../messages/protocol';
import type { Wire } from '../../messages/wire';
import { importScript, sendToBackground } from '../../platform/native';
import { SCRIPTS, type ScriptName } from '../scripts';

/**
 * Runs a script in this isolated world: by its address where pages of this site may have it, else by the background.
 *
 * @throws Error when neither can: the extension was updated under the page, or may not run here any more.
 */
export async function loadScript(script: ScriptName, location: Location): Promise<void> {
  if (await importScript(SCRIPTS[script], location)) return;
  const params: Params<BackgroundMessages['load-script']> = { script };
  const wire: Wire = { oncogloss: 'background', name: 'load-script', params };
  await sendToBackground(wire);
}
