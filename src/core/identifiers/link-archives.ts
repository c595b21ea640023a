import type { Identifier, IdentifierKind } from '../model';
import { type Address, isAt } from './address';

interface Rule {
  kind: IdentifierKind;
  /** Hosts at which the pattern means this; empty: at any host, also in addresses relative to the page. */
  hosts: readonly string[];
  /** On the decoded path and query; group 1 is the code. */
  at: RegExp;
  value: (code: string) => string;
}

const NCBI = 'ncbi.nlm.nih.gov';
const WHO = ['trialsearch.who.int', 'apps.who.int'];
const SEQUENCE_ARCHIVES = [NCBI, 'ebi.ac.uk', 'ddbj.nig.ac.jp'];

const same = (code: string) => code;
const upper = (code: string) => code.toUpperCase();
const lower = (code: string) => code.toLowerCase();
const digits = (code: string) => code.replace(/^0+(?=\d)/, '');
const pmc = (code: string) => `PMC${digits(code)}`;

/** Article records. Figures, tables and files of a PMC article are not links to the article. */
const ARTICLES: readonly Rule[] = [
  { kind: 'pmid', hosts: ['pubmed.ncbi.nlm.nih.gov', 'pubmed.gov'], at: /^\/(\d{1,8})(?!\d)/, value: digits },
  {
    kind: 'pmid',
    hosts: ['pubmed.ncbi.nlm.nih.gov', NCBI],
    at: /[?&]term=(\d{1,8})(?:\[(?:uid|pmid)\])?(?:&|$)/i,
    value: digits,
  },
  { kind: 'pmid', hosts: [], at: /\/pubmed\/(\d{1,8})(?:[/?&]|$)/i, value: digits },
  {
    kind: 'pmid',
    hosts: [NCBI],
    at: /^\/pmc\/articles\/pmid\/(\d{1,8})(?!\d)|^\/articles\/pmid\/(\d{1,8})(?!\d)/i,
    value: digits,
  },
  {
    kind: 'pmid',
    hosts: [NCBI],
    at: /\?(?=.*db(?:from)?=pubmed).*&(?:list_uids|TermToSearch|id)=(\d{1,8})(?![\d,])/i,
    value: digits,
  },
  { kind: 'pmid', hosts: [], at: /[?&](?:pubmedid|pmid)=(\d{1,8})(?!\d)/i, value: digits },
  { kind: 'pmid', hosts: [], at: /\/(?:article|abstract)\/MED\/(\d{1,8})(?!\d)/i, value: digits },
  { kind: 'pmid', hosts: [], at: /\/PMED\?id=(\d{1,8})(?!\d)/, value: digits },
  {
    kind: 'pmcid',
    hosts: [],
    at: /\/articles?\/(?:PMC\/)?PMC(\d{1,8})(?!\d)(?!\/(?:figure|table|bin|box)\/)/i,
    value: pmc,
  },
  {
    kind: 'pmcid',
    hosts: ['europepmc.org', 'ukpmc.ac.uk'],
    at: /\/PMC\/(?:PMC)?(\d{1,8})(?!\d)/i,
    value: pmc,
  },
  { kind: 'pmcid', hosts: ['europepmc.org'], at: /[?&]accid=PMC(\d{1,8})(?!\d)/i, value: pmc },
  { kind: 'pmcid', hosts: ['pubmedcentral.nih.gov', NCBI], at: /[?&]artid=(\d{1,8})(?!\d)/i, value: pmc },
];

/** Registers of trials and archives of data, each only at its own hosts. */
const REGISTERS: readonly Rule[] = [
  { kind: 'nct', hosts: ['clinicaltrials.gov', ...WHO], at: /\b(NCT\d{8})(?!\d)/i, value: upper },
  {
    kind: 'isrctn',
    hosts: ['isrctn.com', 'isrctn.org', 'controlled-trials.com', ...WHO],
    at: /\b(ISRCTN\d{8})(?!\d)/i,
    value: upper,
  },
  {
    kind: 'euct',
    hosts: ['euclinicaltrials.eu', ...WHO],
    at: /(20[2-9]\d-5\d{5}-\d\d(?:-\d\d)?)(?!\d)/,
    value: same,
  },
  {
    kind: 'eudract',
    hosts: ['clinicaltrialsregister.eu', ...WHO],
    at: /(20\d\d-\d{6}-\d\d)(?!\d)/,
    value: same,
  },
  {
    kind: 'arxiv',
    hosts: ['arxiv.org'],
    at: /^\/(?:abs|pdf|html|ps|format)\/(\d{4}\.\d{4,5}|[a-z-]{2,16}(?:\.[A-Z]{2})?\/\d{7})(?!\d)/,
    value: same,
  },
  {
    kind: 'geo',
    hosts: [NCBI],
    at: /^\/(?:geo|gds|projects\/geo|sites\/GDSbrowser)\b.*\b(G(?:SE|SM|PL|DS)\d{1,9})(?!\d)/i,
    value: upper,
  },
  { kind: 'sra', hosts: SEQUENCE_ARCHIVES, at: /\b([DES]R[APRSXZ]\d{6,9})(?!\d)/i, value: upper },
  {
    kind: 'bioproject',
    hosts: SEQUENCE_ARCHIVES,
    at: /\b(PRJ(?:NA|EB|DB|EA|DA)\d{1,9})(?!\d)/i,
    value: upper,
  },
  {
    kind: 'bioproject',
    hosts: [NCBI],
    at: /^\/bioproject\/(\d{1,9})(?!\d)/i,
    value: (code) => `PRJNA${code}`,
  },
  { kind: 'arrayexpress', hosts: ['ebi.ac.uk'], at: /\b(E-[A-Z]{4}-\d{1,6})(?!\d)/i, value: upper },
  { kind: 'dbgap', hosts: [NCBI], at: /\b(phs\d{6}(?:\.v\d{1,3})?(?:\.p\d{1,3})?)(?!\d)/i, value: lower },
  {
    kind: 'ega',
    hosts: ['ega-archive.org', 'ebi.ac.uk'],
    at: /\b(EGA[SDCPXRFNB]\d{11})(?!\d)/i,
    value: upper,
  },
  {
    kind: 'pdb',
    hosts: ['rcsb.org', 'pdbj.org', 'ebi.ac.uk', 'pdbe.org', 'wwpdb.org'],
    at: /(?:\/structure\/|\/pdb\/|\/summary\/|pdb_?id=|structureid=|\/explore\/)(?:pdb_0000)?([1-9][A-Za-z0-9]{3})(?![A-Za-z0-9])/i,
    value: upper,
  },
  {
    kind: 'rrid',
    hosts: ['scicrunch.org', 'rrid.site', 'antibodyregistry.org', 'cellosaurus.org', 'expasy.org'],
    at: /\b(AB_\d{5,10}|CVCL_[A-Z0-9]{4}|SCR_\d{6}|IMSR_[A-Z]{2,6}:\d{1,8})(?![A-Za-z0-9])/,
    value: same,
  },
  {
    kind: 'rrid',
    hosts: ['scicrunch.org', 'rrid.site'],
    at: /\bRRID:([A-Za-z]{1,12}[_:][A-Za-z0-9_:.-]{1,40})/i,
    value: same,
  },
];

/** Reads the identifier that the address of an article archive, trial register or data archive names. */
export function identifierFromArchive(address: Address): Identifier | null {
  for (const { kind, hosts, at, value } of [...ARTICLES, ...REGISTERS]) {
    if (hosts.length > 0 && !hosts.some((host) => isAt(address, host))) continue;
    const match = at.exec(address.decoded);
    const code = match?.[1] ?? match?.[2];
    if (code !== undefined) return { kind, value: value(code) };
  }
  return null;
}
