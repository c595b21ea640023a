/** Under what name the reader's settings are stored; apart, so that the gate of a page carries no checks of them. */
export const SETTINGS_KEY = 'settings';
