import { beforeEach, describe, expect, it, vi } from 'vitest';
import { journalPatterns } from '../../../../src/data/hosts';
import { grantedSites } from '../../../../src/extension/settings/granted-sites';

const api = vi.hoisted(() => ({ origins: [] as string[] }));
vi.mock('../../../../src/extension/platform/browser', () => ({
  browser: { permissions: { getAll: async () => ({ origins: api.origins }) } },
}));

const GIVEN = 'https://lab.example.org/*';
/** Firefox drops the paths of content scripts' patterns. */
const asFirefox = () => journalPatterns().map((p) => p.replace(/(:\/\/[^/]+)\/.*/, '$1/*'));

describe('grantedSites', () => {
  beforeEach(() => {
    expect(journalPatterns()).toContain('https://www.ncbi.nlm.nih.gov/pmc/*');
  });

  it.each([
    ['Chromium', journalPatterns],
    ['Firefox', asFirefox],
  ])('are those beyond the built-in list, in %s', async (_name, listed) => {
    api.origins = listed();
    expect(await grantedSites()).toEqual([]);
    api.origins = [...listed(), GIVEN, 'https://*/*'];
    expect(await grantedSites()).toEqual([GIVEN]);
  });

  it('hold a whole host of which the list has a part, where the browser tells', async () => {
    api.origins = [...journalPatterns(), 'https://www.ncbi.nlm.nih.gov/*'];
    expect(await grantedSites()).toEqual(['https://www.ncbi.nlm.nih.gov/*']);
  });
});
