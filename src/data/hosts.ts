/**
 * The journal sites on which Oncogloss runs from the start: the publishers, platforms and
 * archives where cancer papers are read. Everywhere else a click (`activeTab`) or a permission
 * for that one site is needed, so a host belongs here only when most of its pages are
 * scholarly; mixed sites (news, hospitals, search engines) stay out.
 *
 * `host` is matched with its subdomains when it starts with `*.`; `path` narrows mixed hosts;
 * `http` marks platforms whose older articles are still linked, proxied and saved without TLS.
 */
export interface JournalHost {
  host: string;
  path?: string;
  http?: true;
}

const h = (host: string, path?: string): JournalHost => (path === undefined ? { host } : { host, path });
const http = (host: string): JournalHost => ({ host, http: true });

export const JOURNAL_HOSTS: readonly JournalHost[] = [
  // Springer Nature: SpringerLink, Nature Portfolio, BMC and SpringerOpen, EMBO Press
  h('link.springer.com'),
  h('www.nature.com'),
  http('*.biomedcentral.com'),
  http('*.springeropen.com'),
  h('*.embopress.org'),

  // Archives and indexes
  h('pmc.ncbi.nlm.nih.gov'),
  h('pubmed.ncbi.nlm.nih.gov'),
  h('www.ncbi.nlm.nih.gov', '/pmc/'),
  h('www.ncbi.nlm.nih.gov', '/books/'),
  h('europepmc.org'),
  h('www.scielo.br'),
  h('www.jstage.jst.go.jp'),

  // Elsevier: ScienceDirect, Cell Press, The Lancet and the society journals on their own hosts
  h('www.sciencedirect.com'),
  h('www.cell.com'),
  h('www.thelancet.com'),
  h('www.annalsofoncology.org'),
  h('www.ejcancer.com'),
  h('www.jto.org'),
  h('www.esmoopen.com'),
  h('www.lungcancerjournal.info'),
  h('www.redjournal.org'),
  h('www.thegreenjournal.com'),
  h('www.gynecologiconcology-online.net'),
  h('www.europeanurology.com'),
  h('www.gastrojournal.org'),
  h('www.cghjournal.org'),
  h('www.journal-of-hepatology.eu'),
  h('www.jhep-reports.eu'),
  h('www.jidonline.org'),
  h('www.jaad.org'),
  h('www.jbc.org'),
  h('www.mcponline.org'),
  h('www.ejso.com'),
  h('www.clinical-lung-cancer.com'),
  h('www.clinical-breast-cancer.com'),
  h('www.clinical-colorectal-cancer.com'),
  h('www.clinical-genitourinary-cancer.com'),
  h('www.clinical-lymphoma-myeloma-leukemia.com'),
  h('www.cancertreatmentreviews.com'),
  h('www.thebreastonline.com'),
  h('www.neoplasia.com'),
  h('ajp.amjpathol.org'),
  h('www.modernpathology.org'),
  h('www.laboratoryinvestigation.org'),

  // Societies of oncology, haematology and their neighbours
  http('*.aacrjournals.org'),
  h('ascopubs.org'),
  h('ashpublications.org'),
  h('*.haematologica.org'),
  h('www.ahajournals.org'),
  h('www.atsjournals.org'),
  h('www.jci.org'),
  h('insight.jci.org'),
  h('jnccn.org'),
  h('jnm.snmjournals.org'),
  h('pubs.rsna.org'),
  h('journals.physiology.org'),
  h('journals.asm.org'),
  h('journals.aai.org'),
  h('*.biologists.com'),
  h('www.molbiolcell.org'),
  h('*.cshlp.org'),
  h('cshperspectives.org'),
  h('*.aspetjournals.org'),
  http('*.iiarjournals.org'),
  h('*.bioscientifica.com'),
  h('*.portlandpress.com'),

  // General medicine
  h('jamanetwork.com'),
  h('www.nejm.org'),
  h('evidence.nejm.org'),
  http('*.bmj.com'),
  h('www.acpjournals.org'),
  h('www.cmaj.ca'),
  h('www.mja.com.au'),
  h('www.cochranelibrary.com'),

  // Publishing houses
  http('*.onlinelibrary.wiley.com'),
  h('academic.oup.com'),
  http('www.tandfonline.com'),
  h('journals.sagepub.com'),
  h('*.karger.com'),
  h('pubs.acs.org'),
  h('pubs.rsc.org'),
  h('www.annualreviews.org'),
  h('www.thieme-connect.com'),
  h('www.thieme-connect.de'),
  h('journals.lww.com'),
  h('www.cambridge.org', '/core/'),
  http('journals.cambridge.org'),
  h('www.liebertpub.com'),
  h('www.degruyter.com'),
  h('www.degruyterbrill.com'),
  h('www.worldscientific.com'),
  h('iopscience.iop.org'),
  http('*.aip.org'),
  http('*.royalsocietypublishing.org'),
  h('psycnet.apa.org'),
  h('www.futuremedicine.com'),
  h('www.eurekaselect.com'),
  h('*.ersjournals.com'),
  h('www.ingentaconnect.com'),

  // Open access publishers and journals
  http('*.frontiersin.org'),
  http('www.mdpi.com'),
  http('*.plos.org'),
  http('*.plosone.org'),
  http('elifesciences.org'),
  h('www.pnas.org'),
  h('www.science.org'),
  h('*.sciencemag.org'),
  http('f1000research.com'),
  h('wellcomeopenresearch.org'),
  h('peerj.com'),
  http('www.hindawi.com'),
  h('rupress.org'),
  h('www.life-science-alliance.org'),
  h('www.oncotarget.com'),
  http('www.impactjournals.com'),
  h('www.aging-us.com'),
  h('www.spandidos-publications.com'),
  h('www.dovepress.com'),
  http('www.thno.org'),
  http('www.jcancer.org'),
  http('www.ijbs.com'),
  http('www.medsci.org'),
  h('www.wjgnet.com'),
  h('www.oaepublish.com'),
  h('*.amegroups.com'),
  h('*.amegroups.org'),
  h('www.cancerbiomed.org'),
  h('www.e-crt.org'),
  h('www.cureus.com'),
  h('www.jove.com'),
  h('www.researchsquare.com'),
  h('www.preprints.org'),
  h('arxiv.org'),

  // Preprints and their peers
  h('www.biorxiv.org'),
  h('www.medrxiv.org'),
];

/** Match patterns of one host: https always, http where older addresses are still met. */
export function matchPatterns(entry: JournalHost): string[] {
  const tail = `${entry.host}${entry.path ?? '/'}*`;
  return entry.http ? [`https://${tail}`, `http://${tail}`] : [`https://${tail}`];
}

/** All match patterns of the journal sites, as the manifest's `content_scripts` lists them. */
export function journalPatterns(): string[] {
  return JOURNAL_HOSTS.flatMap(matchPatterns);
}
