import type { Identifier, IdentifierKind, IdentifierLink } from '../model';
import { wellFormed } from '../text';

const path = (text: string) => encodeURIComponent(wellFormed(text));

/** A DOI in a path: slashes and the marks of SICIs that addresses allow stay readable. */
function doiPath(doi: string): string {
  return path(doi).replace(/%(2F|3A|3B|2C)/g, (code) => decodeURIComponent(code));
}

const link = (label: string, url: string): IdentifierLink => ({ label, url });

const sra = (code: string) => link('NCBI SRA', `https://www.ncbi.nlm.nih.gov/sra/?term=${path(code)}`);
const ena = (code: string) => link('ENA', `https://www.ebi.ac.uk/ena/browser/view/${path(code)}`);
const ictrp = (code: string) =>
  link('WHO ICTRP', `https://trialsearch.who.int/Trial2.aspx?TrialID=${path(code)}`);
const papersOf = (code: string) => link('PubMed', `https://pubmed.ncbi.nlm.nih.gov/?term=${path(code)}`);

/** EGA has a page by kind of accession; kinds without one get the archive's front page. */
function egaUrl(code: string): string {
  const folder = { S: 'studies', D: 'datasets', C: 'dacs', P: 'policies' }[code[3] ?? ''];
  return folder ? `https://ega-archive.org/${folder}/${path(code)}` : 'https://ega-archive.org/';
}

/** Registries that issue their own kind of RRID; the SciCrunch resolver knows them all. */
function rridLinks(code: string): IdentifierLink[] {
  const links = [link('RRID', `https://scicrunch.org/resolver/RRID:${path(code).replace(/%3A/g, ':')}`)];
  if (code.startsWith('AB_'))
    links.push(link('Antibody Registry', `https://www.antibodyregistry.org/${path(code)}`));
  if (code.startsWith('CVCL_')) links.push(link('Cellosaurus', `https://www.cellosaurus.org/${path(code)}`));
  return links;
}

/** The address that the issuing service itself gives out comes first. */
const LINKS: Record<IdentifierKind, (value: string) => IdentifierLink[]> = {
  doi: (doi) => [
    link('doi.org', `https://doi.org/${doiPath(doi)}`),
    link('PubMed', `https://pubmed.ncbi.nlm.nih.gov/?term=${path(`${doi}[doi]`)}`),
    link('Europe PMC', `https://europepmc.org/search?query=${path(`DOI:"${doi}"`)}`),
  ],
  pmid: (pmid) => [
    link('PubMed', `https://pubmed.ncbi.nlm.nih.gov/${path(pmid)}/`),
    link('Europe PMC', `https://europepmc.org/article/MED/${path(pmid)}`),
  ],
  pmcid: (pmcid) => [
    link('PMC', `https://pmc.ncbi.nlm.nih.gov/articles/${path(pmcid)}/`),
    link('Europe PMC', `https://europepmc.org/article/PMC/${path(pmcid)}`),
  ],
  nct: (nct) => [
    link('ClinicalTrials.gov', `https://clinicaltrials.gov/study/${path(nct)}`),
    ictrp(nct),
    papersOf(nct),
  ],
  isrctn: (isrctn) => [
    link('ISRCTN', `https://www.isrctn.com/${path(isrctn)}`),
    ictrp(isrctn),
    papersOf(isrctn),
  ],
  eudract: (number) => [
    link(
      'EU Clinical Trials Register',
      `https://www.clinicaltrialsregister.eu/ctr-search/search?query=eudract_number:${path(number)}`,
    ),
    papersOf(number),
  ],
  euct: (number) => [
    link('EU Clinical Trials', `https://euclinicaltrials.eu/ctis-public/view/${path(number)}`),
  ],
  arxiv: (number) => [
    link('arXiv', `https://arxiv.org/abs/${doiPath(number)}`),
    link('PDF', `https://arxiv.org/pdf/${doiPath(number)}`),
  ],
  geo: (code) => [link('GEO', `https://www.ncbi.nlm.nih.gov/geo/query/acc.cgi?acc=${path(code)}`)],
  // Records are mirrored; the archive whose letter the accession bears comes first (DDBJ's own are shown by both).
  sra: (code) => (code.startsWith('E') ? [ena(code), sra(code)] : [sra(code), ena(code)]),
  bioproject: (code) => {
    const ncbi = link('BioProject', `https://www.ncbi.nlm.nih.gov/bioproject/${path(code)}`);
    return code.startsWith('PRJE') ? [ena(code), ncbi] : [ncbi, ena(code)];
  },
  arrayexpress: (code) => [
    link('ArrayExpress', `https://www.ebi.ac.uk/biostudies/arrayexpress/studies/${path(code)}`),
  ],
  dbgap: (code) => [
    link('dbGaP', `https://www.ncbi.nlm.nih.gov/projects/gap/cgi-bin/study.cgi?study_id=${path(code)}`),
  ],
  ega: (code) => [link('EGA', egaUrl(code))],
  pdb: (code) => [
    link('RCSB PDB', `https://www.rcsb.org/structure/${path(code)}`),
    link('PDBe', `https://www.ebi.ac.uk/pdbe/entry/pdb/${path(code.toLowerCase())}`),
  ],
  rrid: rridLinks,
};

/**
 * Where a reader can see what an identifier names: its canonical address first, then other services whose address
 * can be made from the identifier alone. All values are encoded for their place in the URL.
 */
export function identifierLinks({ kind, value }: Identifier): IdentifierLink[] {
  return LINKS[kind](value);
}
