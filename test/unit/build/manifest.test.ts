import { describe, expect, it } from 'vitest';
import { GECKO_ID, manifestFor } from '../../../src/build/manifest';

describe('manifestFor', () => {
  it('gives Chromium a service worker and Firefox a script', () => {
    expect(manifestFor('chromium')).toHaveProperty('background.service_worker');
    expect(manifestFor('chromium')).not.toHaveProperty('background.scripts');
    expect(manifestFor('firefox')).toHaveProperty('background.scripts');
    expect(manifestFor('firefox')).not.toHaveProperty('background.service_worker');
  });

  it('tells Firefox who it is and that it collects nothing', () => {
    const { gecko } = manifestFor('firefox').browser_specific_settings;
    expect(gecko.id).toBe(GECKO_ID);
    expect(gecko.data_collection_permissions.required).toEqual(['none']);
  });

  it('runs the content script without a loader', () => {
    const [script] = manifestFor('chromium').content_scripts;
    expect(script?.js).toEqual([
      'src/extension/content/gate/gate.iife.ts',
      'src/extension/content/content.iife.ts',
      'src/extension/content/surfaces/surfaces.iife.ts',
    ]);
  });
});
