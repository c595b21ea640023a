import type { Settings } from '../../core/model';
import { strictSettings } from './schema';

/** What the file says it is, so that another JSON file is refused by name and not by its first field. */
const KIND = 'oncogloss-settings';
const VERSION = 1;

/** A settings file larger than this is none; in bytes. */
export const SETTINGS_FILE_LIMIT = 1_000_000;

/** All settings as a file: JSON that a reader can read. Permissions for sites are the browser's, and not in it. */
export function settingsFile(settings: Settings): string {
  return `${JSON.stringify({ kind: KIND, version: VERSION, settings }, null, 2)}\n`;
}

/**
 * Reads a settings file, whole or not at all.
 * @throws Error that says in one line for each fault what is wrong with the file.
 */
export function readSettingsFile(text: string): Settings {
  const file = parsed(text);
  if (typeof file !== 'object' || file === null || !('kind' in file) || file.kind !== KIND)
    throw new Error(`This is no settings file: it does not say "kind": "${KIND}".`);
  const { version, settings } = file as { version?: unknown; settings?: unknown };
  if (version !== VERSION) throw new Error(`Version ${String(version)} of the file is not known here.`);
  return strictSettings(settings);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`The file is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
