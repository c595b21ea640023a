import { describe, expect, it } from 'vitest';
import { referenceIds } from '../../../../src/core/references';

const HOST = { doi: '10.5555/Host.1', pmid: '30000000', pmcid: 'PMC7000000' };

describe('referenceIds', () => {
  it('takes what is printed before what is linked', () => {
    expect(referenceIds('Title. doi:10.5555/right.1', ['https://doi.org/10.5555/wrong.1'])).toEqual({
      doi: '10.5555/right.1',
    });
  });

  it('takes the plainest link first', () => {
    const links = [
      'https://scholar.google.com/scholar_lookup?doi=10.5555%2Flookup.1',
      '/servlet/linkout?dbid=16&doi=10.5555%2Fhost.1&key=10.5555%2Flinkout.1',
      'https://doi.org/10.5555/plain.1',
    ];
    expect(referenceIds('Title.', links, HOST).doi).toBe('10.5555/plain.1');
    expect(referenceIds('Title.', links.slice(0, 2), HOST).doi).toBe('10.5555/linkout.1');
    expect(referenceIds('Title.', links.slice(0, 1), HOST).doi).toBe('10.5555/lookup.1');
  });

  it('never takes the host paper’s own', () => {
    const links = [
      'https://doi.org/10.5555/HOST.1',
      'https://pubmed.ncbi.nlm.nih.gov/30000000/',
      '/articles/PMC7000000/',
    ];
    expect(referenceIds('See doi:10.5555/host.1', links, HOST)).toEqual({});
  });

  it('reads refDoi and a look-up inside a link-out', () => {
    expect(referenceIds('', ['/action/getFTR?doi=10.5555%2Fhost.1&refDoi=10.5555%2Fcited.1'], HOST).doi).toBe(
      '10.5555/cited.1',
    );
    const inner = encodeURIComponent('https://doi.org/10.5555/inner.1');
    expect(referenceIds('', [`/action/getFTRLinkout?url=${inner}&doi=10.5555%2Fhost.1`], HOST).doi).toBe(
      '10.5555/inner.1',
    );
  });

  it('keeps an address that is no identifier, and no search', () => {
    expect(referenceIds('Guide. https://guide.example/waiting.').url).toBe('https://guide.example/waiting');
    expect(referenceIds('Guide.', ['https://scholar.google.com/scholar?q=guide']).url).toBeUndefined();
  });
});
