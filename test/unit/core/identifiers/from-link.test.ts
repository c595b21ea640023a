import { describe, expect, it } from 'vitest';
import { identifierFromLink, identifierLinks } from '../../../../src/core/identifiers';
import type { Identifier } from '../../../../src/core/model';

function named(href: string): string | null {
  const identifier = identifierFromLink(href);
  return identifier && `${identifier.kind} ${identifier.value}`;
}

const NAMES: [href: string, expected: string][] = [
  // DOI resolvers and publishers
  ['https://doi.org/10.1038/nrc.2016.25', 'doi 10.1038/nrc.2016.25'],
  ['http://dx.doi.org/10.1016/S0140-6736%2803%2912655-4', 'doi 10.1016/S0140-6736(03)12655-4'],
  ['//doi.org/10.1038/nrc.2016.25', 'doi 10.1038/nrc.2016.25'],
  ['https://doi.org/10.1007%2Fs10585-022-10189-0', 'doi 10.1007/s10585-022-10189-0'],
  [
    'https://doi.org/10.1002/(SICI)1097-4695(199705)32:5<443::AID-NEU1>3.0.CO;2-5',
    'doi 10.1002/(SICI)1097-4695(199705)32:5<443::AID-NEU1>3.0.CO;2-5',
  ],
  [
    'https://doi.org/10.1002/%28SICI%291097-4695%28199705%2932%3A5%3C443%3A%3AAID-NEU1%3E3.0.CO%3B2-5',
    'doi 10.1002/(SICI)1097-4695(199705)32:5<443::AID-NEU1>3.0.CO;2-5',
  ],
  ['https://onlinelibrary.wiley.com/doi/abs/10.1002/cncr.23536', 'doi 10.1002/cncr.23536'],
  ['https://onlinelibrary.wiley.com/doi/10.1002/cncr.23536/full', 'doi 10.1002/cncr.23536'],
  ['https://www.pnas.org/doi/full/10.1073/pnas.0307540100', 'doi 10.1073/pnas.0307540100'],
  ['/doi/pdf/10.1126/science.1102896?download=true', 'doi 10.1126/science.1102896'],
  ['https://link.springer.com/article/10.1007/s10585-022-10189-0#Sec1', 'doi 10.1007/s10585-022-10189-0'],
  ['https://link.springer.com/content/pdf/10.1007/s10585-022-10189-0.pdf', 'doi 10.1007/s10585-022-10189-0'],
  ['/article/10.1007/s10585-022-10189-0', 'doi 10.1007/s10585-022-10189-0'],
  ['https://www.frontiersin.org/articles/10.3389/fmed.2022.959289/full', 'doi 10.3389/fmed.2022.959289'],
  [
    'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0000308',
    'doi 10.1371/journal.pone.0000308',
  ],
  ['/article/info:doi/10.1371/journal.pone.0000308', 'doi 10.1371/journal.pone.0000308'],
  ['https://www.biorxiv.org/content/10.1101/2020.03.22.20040758v2.full', 'doi 10.1101/2020.03.22.20040758'],
  ['http://psycnet.apa.org/doi/10.1037/0003-066X.48.12.1181', 'doi 10.1037/0003-066X.48.12.1181'],
  ['doi:10.1038/nrc.2016.25', 'doi 10.1038/nrc.2016.25'],
  ['info:doi/10.1038/nrc.2016.25', 'doi 10.1038/nrc.2016.25'],
  // Nature's short names
  ['https://www.nature.com/articles/s41388-021-01234-5', 'doi 10.1038/s41388-021-01234-5'],
  ['/articles/s41388-021-01234-5', ''],
  ['https://www.nature.com/articles/d41586-020-00001-1.pdf', 'doi 10.1038/d41586-020-00001-1'],
  ['https://www.nature.com/articles/nrc.2016.25', 'doi 10.1038/nrc.2016.25'],
  ['https://www.nature.com/articles/nature12345', 'doi 10.1038/nature12345'],
  ['https://www.nature.com/articles/onc2012101', ''],
  ['https://www.nature.com/articles/6602345', ''],
  ['https://www.nature.com/articles/s41388-021-01234-5/figures/1', 'doi 10.1038/s41388-021-01234-5'],
  // Link-outs: the reference's identifier, not the host's
  [
    '/servlet/linkout?suffix=CIT0003&dbid=16&doi=10.1080%2F20550308.2015.1135230&key=10.1021%2Fcr020730k',
    'doi 10.1021/cr020730k',
  ],
  [
    '/servlet/linkout?suffix=CIT0003&dbid=8&doi=10.1080%2F20550308.2015.1135230&key=15669155',
    'pmid 15669155',
  ],
  ['/servlet/linkout?suffix=CIT0003&dbid=128&doi=10.1080%2F20550308.2015.1135230&key=000224539700002', ''],
  [
    '/action/getFTRLinkout?url=http%3A%2F%2Fscholar.google.com%2Fscholar_lookup&doi=10.1002%2Fcncr.1&refDoi=10.1016%2Fj.cell.2012.01.001',
    'doi 10.1016/j.cell.2012.01.001',
  ],
  ['/action/showCitFormats?doi=10.1002%2Fcncr.23536', ''],
  [
    '/lookup/external-ref?access_num=10.1016/S0022-3999(01)00296-3&link_type=DOI',
    'doi 10.1016/S0022-3999(01)00296-3',
  ],
  ['/external-ref?access_num=24055351&link_type=MED', 'pmid 24055351'],
  ['/resolve/reference/XREF?id=10.1126/science.1102896', 'doi 10.1126/science.1102896'],
  ['http://scholar.google.com/scholar?q=http://dx.doi.org/10.1098/rspb.2012.1', 'doi 10.1098/rspb.2012.1'],
  ['https://scholar.google.com/scholar_lookup?title=x&doi=10.1038%2Fnrc.2016.25', 'doi 10.1038/nrc.2016.25'],
  [
    '{openurl}?query=rft.stitle%253DNAR%26rft_id%253Dinfo%253Adoi%252F10.1093%252Fnar%252Fgkh340',
    'doi 10.1093/nar/gkh340',
  ],
  [
    '{openurl}?query=rft_id%253Dinfo%253Adoi%252F10.1093%252Fnar%252Fgkh340%26rft_id%253Dinfo%253Apmid%252F15034147',
    'doi 10.1093/nar/gkh340',
  ],
  ['/external-ref?tag_url=http://x.org/cgi/content/long/7/0/plv005&doi=10.1093/aobpla/plv005', ''],
  ['//oas.biomedcentral.com/RealMedia/ads/click_nx.ads/article/10.1186/1471/2148/14/70/1@Top', ''],
  ['http://www.ncbi.nlm.nih.gov/pubmed/22703947&refdoi=10.1186/1471-2164-14-293', 'pmid 22703947'],
  // PubMed, PMC, Europe PMC
  ['https://pubmed.ncbi.nlm.nih.gov/24055351/', 'pmid 24055351'],
  ['https://pubmed.ncbi.nlm.nih.gov/?term=24055351', 'pmid 24055351'],
  ['https://pubmed.ncbi.nlm.nih.gov/?term=Sun+S%5BAuthor%5D', ''],
  ['http://www.ncbi.nlm.nih.gov/pubmed/24055351', 'pmid 24055351'],
  ['http://www.biomedcentral.com/pubmed/24055351', 'pmid 24055351'],
  ['/pubmed/24055351', 'pmid 24055351'],
  [
    'http://www.ncbi.nlm.nih.gov/entrez/query.fcgi?cmd=Retrieve&db=PubMed&dopt=Abstract&list_uids=24055351',
    'pmid 24055351',
  ],
  [
    'http://www.ncbi.nlm.nih.gov/sites/entrez?Db=pubmed&Cmd=ShowDetailView&TermToSearch=24055351',
    'pmid 24055351',
  ],
  [
    'http://eutils.ncbi.nlm.nih.gov/entrez/eutils/elink.fcgi?dbfrom=pubmed&cmd=prlinks&retmode=ref&id=24055351',
    'pmid 24055351',
  ],
  ['http://www.pubmedcentral.nih.gov/articlerender.fcgi?tool=pubmed&pubmedid=24055351', 'pmid 24055351'],
  ['http://www.pubmedcentral.nih.gov/articlerender.fcgi?artid=3632347', 'pmcid PMC3632347'],
  ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3632347/', 'pmcid PMC3632347'],
  ['/pmc/articles/PMC3632347/pdf/x.pdf', 'pmcid PMC3632347'],
  ['/pmc/articles/PMC3632347/figure/F1/', ''],
  ['https://pmc.ncbi.nlm.nih.gov/articles/PMC3632347/', 'pmcid PMC3632347'],
  ['https://www.ncbi.nlm.nih.gov/pmc/articles/pmid/24055351/', 'pmid 24055351'],
  ['https://europepmc.org/article/MED/24055351', 'pmid 24055351'],
  ['https://europepmc.org/article/PMC/PMC3632347', 'pmcid PMC3632347'],
  ['https://europepmc.org/articles/PMC3632347?pdf=render', 'pmcid PMC3632347'],
  // Registers and archives
  ['https://clinicaltrials.gov/ct2/show/NCT02640963', 'nct NCT02640963'],
  ['https://clinicaltrials.gov/study/NCT02640963?tab=results', 'nct NCT02640963'],
  ['ctgov:NCT02640963', 'nct NCT02640963'],
  ['http://www.controlled-trials.com/ISRCTN13762819', 'isrctn ISRCTN13762819'],
  ['https://www.clinicaltrialsregister.eu/ctr-search/trial/2010-022162-27/GB', 'eudract 2010-022162-27'],
  ['https://euclinicaltrials.eu/ctis-public/view/2022-500014-26-00', 'euct 2022-500014-26-00'],
  ['https://arxiv.org/abs/2105.00076v2', 'arxiv 2105.00076'],
  ['https://www.ncbi.nlm.nih.gov/geo/query/acc.cgi?acc=GSE12', 'geo GSE12'],
  ['https://www.ncbi.nlm.nih.gov/sra/?term=SRP123456', 'sra SRP123456'],
  ['https://www.ebi.ac.uk/ena/browser/view/PRJEB12345', 'bioproject PRJEB12345'],
  ['https://www.ncbi.nlm.nih.gov/bioproject/123456', 'bioproject PRJNA123456'],
  ['https://www.ebi.ac.uk/arrayexpress/experiments/E-MTAB-566/', 'arrayexpress E-MTAB-566'],
  [
    'https://www.ncbi.nlm.nih.gov/projects/gap/cgi-bin/study.cgi?study_id=phs000178.v11.p8',
    'dbgap phs000178.v11.p8',
  ],
  ['https://ega-archive.org/datasets/EGAD00001007741', 'ega EGAD00001007741'],
  ['https://www.rcsb.org/structure/1m17', 'pdb 1M17'],
  ['https://www.rcsb.org/pdb/explore/explore.do?structureId=1M17', 'pdb 1M17'],
  ['https://scicrunch.org/resolver/RRID:AB_2340000', 'rrid AB_2340000'],
  ['https://scicrunch.org/resolver/IMSR_JAX:000664', 'rrid IMSR_JAX:000664'],
  ['https://identifiers.org/pubmed:24055351', 'pmid 24055351'],
  ['https://identifiers.org/pdb/1m17', 'pdb 1M17'],
  ['https://identifiers.org/doi:10.1038/nrc.2016.25', 'doi 10.1038/nrc.2016.25'],
  ['https://identifiers.org/RRID:CVCL_0031', 'rrid CVCL_0031'],
  ['https://identifiers.org/geo:GSE12345', 'geo GSE12345'],
  // Proxies
  ['https://www-nature-com.proxy.uni.edu/articles/s41388-021-01234-5', 'doi 10.1038/s41388-021-01234-5'],
  ['https://www.nature.com.proxy.uni.edu/articles/s41388-021-01234-5', 'doi 10.1038/s41388-021-01234-5'],
  ['https://doi-org.proxy.uni.edu/10.1038/nrc.2016.25', 'doi 10.1038/nrc.2016.25'],
  ['https://pubmed-ncbi-nlm-nih-gov.proxy.uni.edu/24055351/', 'pmid 24055351'],
  ['https://ega--archive-org.proxy.uni.edu/studies/EGAS00001005356', 'ega EGAS00001005356'],
  ['https://proxy.uni.edu/login?url=https://doi.org/10.1038/nrc.2016.25', 'doi 10.1038/nrc.2016.25'],
  ['https://proxy.uni.edu/login?qurl=https%3A%2F%2Fpubmed.ncbi.nlm.nih.gov%2F24055351%2F', 'pmid 24055351'],
  [
    'https://proxy.uni.edu/login?url=https://www.ncbi.nlm.nih.gov/sites/entrez?Db=pubmed&TermToSearch=24055351',
    'pmid 24055351',
  ],
  [
    'https://www.google.com/url?q=https%3A%2F%2Fdoi.org%2F10.1038%2Fnrc.2016.25&sa=D',
    'doi 10.1038/nrc.2016.25',
  ],
  // Nothing, or about the page itself
  ['#B2', ''],
  ['', ''],
  ['   ', ''],
  ['javascript:void(10.1000/abc)', ''],
  ['mailto:a@b.c?subject=10.1038/nrc.2016.25', ''],
  ['data:text/html,10.1038/nrc.2016.25', ''],
  ['https://twitter.com/intent/tweet?url=https%3A%2F%2Fdoi.org%2F10.1038%2Fnrc.2016.25', ''],
  ['https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fdoi.org%2F10.1038%2Fnrc.2016.25', ''],
  ['https://crossmark.crossref.org/dialog/?doi=10.1038/nrc.2016.25', ''],
  ['https://s100.copyright.com/AppDispatchServlet?contentID=10.1038%2Fnrc.2016.25', ''],
  ['https://static-content.springer.com/image/art%3A10.1186%2F1/MediaObjects/1_Fig1_HTML.gif', ''],
  ['http://aobpla.oxfordjournals.org/lookup/suppl/doi:10.1093/aobpla/plv005/-/DC1', ''],
  ['https://www.sciencedirect.com/science/article/pii/S0092867412000010', ''],
  ['https://example.org/structure/1m17', ''],
  ['https://example.org/', ''],
];

describe('identifierFromLink', () => {
  it.each(NAMES)('%s', (href, expected) => {
    expect(named(href) ?? '').toBe(expected);
  });

  it('reads every canonical address that identifierLinks makes', () => {
    const identifiers: Identifier[] = [
      { kind: 'doi', value: '10.1002/(SICI)1097-0142(19990201)85:3<529::AID-CNCR3>3.0.CO;2-9' },
      { kind: 'doi', value: '10.1002/1097-0142(19940815)74:4+<1464::AID-CNCR2820741611>3.0.CO;2-K' },
      { kind: 'doi', value: '10.1890/0012-9658(2006)87[2433:EVOENM]2.0.CO;2' },
      { kind: 'pmid', value: '24055351' },
      { kind: 'pmcid', value: 'PMC3632347' },
      { kind: 'nct', value: 'NCT02640963' },
      { kind: 'isrctn', value: 'ISRCTN13762819' },
      { kind: 'eudract', value: '2010-022162-27' },
      { kind: 'euct', value: '2022-500014-26-00' },
      { kind: 'arxiv', value: 'math.GT/0309136' },
      { kind: 'geo', value: 'GSE12345' },
      { kind: 'sra', value: 'ERP001234' },
      { kind: 'sra', value: 'SRP123456' },
      { kind: 'bioproject', value: 'PRJNA123456' },
      { kind: 'bioproject', value: 'PRJEB12345' },
      { kind: 'arrayexpress', value: 'E-MTAB-566' },
      { kind: 'dbgap', value: 'phs000178.v11.p8' },
      { kind: 'ega', value: 'EGAS00001005356' },
      { kind: 'pdb', value: '1M17' },
      { kind: 'rrid', value: 'IMSR_JAX:000664' },
      { kind: 'rrid', value: 'AB_2340000' },
    ];
    for (const identifier of identifiers) {
      const url = identifierLinks(identifier)[0]?.url ?? '';
      expect(identifierFromLink(url), url).toEqual(identifier);
      const parts = new URL(url);
      const proxied = `https://${parts.hostname.replaceAll('-', '--').replaceAll('.', '-')}.proxy.uni.edu${parts.pathname}${parts.search}`;
      expect(identifierFromLink(proxied), proxied).toEqual(identifier);
      const login = `https://proxy.uni.edu/login?url=${encodeURIComponent(url)}`;
      expect(identifierFromLink(login), login).toEqual(identifier);
    }
  });

  it('never throws, whatever it is given', () => {
    const pieces = [
      'http://',
      '//',
      '?',
      '#',
      '%',
      '%E0%A4%A',
      '10.1000/',
      '=',
      '&',
      ':',
      '[',
      'login?url=',
      '@',
      '\u0000',
      '\uD800',
      'doi',
      '.',
      '/',
      ' ',
    ];
    let seed = 1;
    const random = () => {
      seed = (seed * 48271) % 2147483647;
      return seed;
    };
    for (let run = 0; run < 5000; run++) {
      let href = '';
      for (let count = random() % 12; count > 0; count--) href += pieces[random() % pieces.length];
      expect(() => identifierFromLink(href), JSON.stringify(href)).not.toThrow();
    }
    expect(identifierFromLink(`https://doi.org/10.1000/${'a'.repeat(1_000_000)}`)).toBeNull();
    expect(identifierFromLink('login?url=http://x/login?url='.repeat(100))).toBeNull();
  });
});
