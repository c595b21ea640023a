import { translate } from '../platform/runtime';
import { saveFile } from '../platform/save-file';
import { readSettingsFile, SETTINGS_FILE_LIMIT, settingsFile } from '../settings/file';
import { loadSettings, putSettings } from '../settings/settings';

/** Saves all settings as a file. */
export async function exportSettings(): Promise<void> {
  saveFile('oncogloss-settings.json', settingsFile(await loadSettings()), 'application/json');
}

/** Takes a settings file over whole or not at all; says which, and why not. Never throws. */
export async function importSettings(file: File): Promise<string> {
  try {
    if (file.size > SETTINGS_FILE_LIMIT) throw new Error(`${file.name}: ${file.size} bytes`);
    const settings = readSettingsFile(await file.text());
    await putSettings(() => settings);
    return translate('settingsImported');
  } catch (error) {
    return `${translate('settingsRefused')}\n${error instanceof Error ? error.message : String(error)}`;
  }
}
