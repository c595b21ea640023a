import { describe, expect, it } from 'vitest';
import { isJournal } from '../../../src/cli/shown-page';
import { JOURNAL_HOSTS, journalPatterns } from '../../../src/data/hosts';

describe('the journal hosts', () => {
  it('are well-formed match patterns, each once, none of them everything', () => {
    const patterns = journalPatterns();
    expect(new Set(patterns).size).toBe(patterns.length);
    for (const pattern of patterns)
      expect(pattern).toMatch(/^https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\/([a-z]+\/)?\*$/);
  });

  it('name no host twice through a wildcard', () => {
    const wild = JOURNAL_HOSTS.filter(({ host }) => host.startsWith('*.')).map(({ host }) => host.slice(1));
    const covered = JOURNAL_HOSTS.filter(({ host }) =>
      wild.some((end) => host.endsWith(end) && host !== `*${end}`),
    );
    expect(covered).toEqual([]);
  });

  it.each([
    'https://link.springer.com/article/10.1007/s10585-022-10189-0',
    'https://www.nature.com/articles/nrc.2016.25',
    'https://breast-cancer-research.biomedcentral.com/articles/10.1186/x',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC7055530/',
    'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7055530/',
    'https://pubmed.ncbi.nlm.nih.gov/27009393/',
    'https://europepmc.org/article/MED/27009393',
    'https://www.sciencedirect.com/science/article/pii/S0092867411001279',
    'https://www.cell.com/cell/fulltext/S0092-8674(11)00127-9',
    'https://www.thelancet.com/journals/lanonc/article/x/fulltext',
    'https://acsjournals.onlinelibrary.wiley.com/doi/full/10.3322/caac.21640',
    'https://aacrjournals.org/cancerres/article/1/1/1/1/x',
    'https://cancerres.aacrjournals.org/content/1/1/1',
    'https://ascopubs.org/doi/10.1200/JCO.1',
    'https://jamanetwork.com/journals/jamaoncology/fullarticle/1',
    'https://www.nejm.org/doi/full/10.1056/NEJMp1901103',
    'https://www.bmj.com/content/1',
    'https://jitc.bmj.com/content/1/1/1',
    'https://academic.oup.com/jnci/article/114/11/1476/1',
    'https://www.tandfonline.com/doi/full/10.1080/1',
    'https://journals.sagepub.com/doi/10.1177/1',
    'https://www.frontiersin.org/articles/10.3389/fmed.2022.959289/full',
    'https://www.mdpi.com/2072-6694/13/5/1118',
    'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.1',
    'https://elifesciences.org/articles/04407',
    'https://www.biorxiv.org/content/10.1101/1v1',
    'https://www.medrxiv.org/content/10.1101/1v1',
    'https://www.pnas.org/doi/10.1073/pnas.1',
    'https://www.science.org/doi/10.1126/science.1',
    'https://f1000research.com/articles/3-190/v2',
    'https://peerj.com/articles/727/',
    'http://www.hindawi.com/journals/ija/2014/507405/',
    'https://karger.com/ocl/article/1/1/1/1',
    'https://pubs.acs.org/doi/10.1021/1',
    'https://pubs.rsc.org/en/content/articlehtml/2020/x',
    'https://www.annualreviews.org/content/journals/10.1146/1',
    'https://www.thieme-connect.com/products/ejournals/html/10.1055/1',
    'https://journals.lww.com/oncology/fulltext/1',
    'https://www.cambridge.org/core/journals/x/article/y',
    'https://www.ahajournals.org/doi/10.1161/1',
    'https://www.atsjournals.org/doi/10.1164/1',
    'https://haematologica.org/article/view/1',
    'https://www.spandidos-publications.com/10.3892/1',
    'https://www.dovepress.com/x-fulltext-article-OTT',
    'https://insight.jci.org/articles/view/1',
    'https://rupress.org/jem/article/1/1/1/1',
    'https://www.embopress.org/doi/full/10.15252/1',
    'https://www.life-science-alliance.org/content/1/1/1',
    'https://www.oncotarget.com/article/1/text/',
    'https://www.annalsofoncology.org/article/S0923-7534(20)1/fulltext',
    'https://www.ejcancer.com/article/S0959-8049(20)1/fulltext',
  ])('include %s', (address) => {
    expect(isJournal(address)).toBe(true);
  });

  it.each([
    'https://www.google.com/search?q=metastasis',
    'https://www.ncbi.nlm.nih.gov/gene/7157',
    'https://www.cambridge.org/gb/cambridgeenglish',
    'https://notnature.com/articles/x',
    'http://link.springer.com/article/10.1007/x',
    'https://link.springer.com.example.org/article/x',
  ])('leave out %s', (address) => {
    expect(isJournal(address)).toBe(false);
  });
});
