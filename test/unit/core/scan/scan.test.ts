import { describe, expect, it } from 'vitest';
import { SEAM } from '../../../../src/core/model';
import { scanner } from './lexicon';

describe('scan', () => {
  it('finds identifiers in text and in links, text first', () => {
    const text = `Steeg PS (2016) Targeting metastasis. 10.1038/nrc.2016.25${SEAM}CrossRef PubMed`;
    const crossRef = text.indexOf('CrossRef');
    const pubMed = text.indexOf('PubMed');
    const { matches } = scanner.scan({
      text,
      links: [
        { start: crossRef, end: crossRef + 8, href: 'https://doi.org/10.1038/nrc.2016.25' },
        { start: pubMed, end: pubMed + 6, href: 'https://pubmed.ncbi.nlm.nih.gov/27009393/' },
      ],
    });
    const identifiers = matches.filter((m) => m.kind === 'identifier');
    expect(
      identifiers.map((m) => [text.slice(m.start, m.end), m.identifier.value, m.fromLink ?? false]),
    ).toEqual([
      ['10.1038/nrc.2016.25', '10.1038/nrc.2016.25', false],
      ['CrossRef', '10.1038/nrc.2016.25', true],
      ['PubMed', '27009393', true],
    ]);
  });

  it('gives sorted matches that do not overlap', () => {
    const text =
      'Metastasis and resistance to cisplatin, NCT01499082, doi:10.1016/j.canlet.2019.metastasis.01 in lung cancer. '.repeat(
        20,
      );
    const { matches } = scanner.scan({ text });
    expect(matches.length).toBeGreaterThan(60);
    for (let i = 1; i < matches.length; i++)
      expect(matches[i]?.start).toBeGreaterThanOrEqual(matches[i - 1]?.end as number);
  });

  it('stays linear on hostile text', () => {
    for (const unit of ['a', 'metastasis', 'drug-', '(', '\u2063a', 'resistance ', '\u2029']) {
      const text = unit.repeat(Math.ceil(300_000 / unit.length));
      const once = process.cpuUsage();
      scanner.scan({ text });
      const first = process.cpuUsage(once).user / 1000;
      const twice = process.cpuUsage();
      scanner.scan({ text: text + text });
      // Linear would be 2; 8 leaves room for a noisy machine and still fails on anything quadratic over 300 kB.
      expect(process.cpuUsage(twice).user / 1000).toBeLessThan(8 * first + 1_000);
    }
  });
});
