import { describe, expect, it } from 'vitest';
import { coversOrigin } from '../../../../src/extension/platform/origin';

const covers = (pattern: string, url: string) => coversOrigin(pattern, new URL(url));

describe('coversOrigin', () => {
  it('knows a site by its scheme and host, whatever the page', () => {
    expect(covers('https://a.org/*', 'https://a.org/x?y#z')).toBe(true);
    expect(covers('https://a.org/*', 'http://a.org/')).toBe(false);
    expect(covers('https://a.org/*', 'https://b.a.org/')).toBe(false);
    expect(covers('https://a.org/*', 'https://a.org.evil.net/')).toBe(false);
  });

  it('takes a star for the host itself and for all below it, and for nothing that only ends like it', () => {
    expect(covers('https://*.a.org/*', 'https://a.org/')).toBe(true);
    expect(covers('https://*.a.org/*', 'https://x.y.a.org/')).toBe(true);
    expect(covers('https://*.a.org/*', 'https://not-a.org/')).toBe(false);
  });
});
