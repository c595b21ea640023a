import { beforeEach, describe, expect, it, vi } from 'vitest';
import { originPattern, registerSites } from '../../../../src/extension/platform/sites';

interface Script {
  id: string;
  matches: string[];
  js: string[];
}
const api = vi.hoisted(() => ({ scripts: [] as Script[], log: [] as string[], js: ['content.js'] }));
vi.mock('../../../../src/extension/platform/browser', () => ({
  browser: {
    runtime: { getManifest: () => ({ content_scripts: [{ js: api.js }] }) },
    scripting: {
      getRegisteredContentScripts: async () => api.scripts,
      unregisterContentScripts: async () => {
        api.log.push('unregister');
        api.scripts = [];
      },
      registerContentScripts: async (scripts: Script[]) => {
        if (api.scripts.length > 0) throw new Error('duplicate script id');
        api.log.push('register');
        api.scripts = scripts;
      },
    },
  },
}));

beforeEach(() => {
  Object.assign(api, { scripts: [], log: [], js: ['content.js'] });
});

describe('registerSites', () => {
  it('registers the sites given, and none other', async () => {
    await registerSites(['https://a.org/*']);
    await registerSites(['https://a.org/*', 'https://b.org/*']);
    expect(api.scripts.map((s) => s.matches)).toEqual([['https://a.org/*', 'https://b.org/*']]);
    await registerSites([]);
    expect(api.scripts).toEqual([]);
  });

  it('leaves alone what is right already: a page that loads meanwhile would go without', async () => {
    await registerSites(['https://a.org/*', 'https://b.org/*']);
    api.log = [];
    await registerSites(['https://b.org/*', 'https://a.org/*']);
    await registerSites(['https://b.org/*', 'https://a.org/*']);
    expect(api.log).toEqual([]);
  });

  it('follows the files of a new version', async () => {
    await registerSites(['https://a.org/*']);
    api.js = ['content-2.js'];
    await registerSites(['https://a.org/*']);
    expect(api.scripts.map((s) => s.js)).toEqual([['content-2.js']]);
  });
});

describe('originPattern', () => {
  it('covers one site, and only sites of the web', () => {
    expect(originPattern('https://a.org:8080/x?y')).toBe('https://a.org/*');
    expect(originPattern('chrome://settings/')).toBeUndefined();
    expect(originPattern('file:///x.html')).toBeUndefined();
    expect(originPattern('')).toBeUndefined();
  });
});
