import type { Identifier } from '../model';
import type { Address } from './address';
import { ARTICLES } from './link-articles';
import { byRules, NCBI, type Rule } from './link-rules';

const WHO = ['trialsearch.who.int', 'apps.who.int'];
const SEQUENCE_ARCHIVES = [NCBI, 'ebi.ac.uk', 'ddbj.nig.ac.jp'];

const same = (code: string) => code;
const upper = (code: string) => code.toUpperCase();
const lower = (code: string) => code.toLowerCase();

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

const RULES = [...ARTICLES, ...REGISTERS];

/** Reads the identifier that the address of an article archive, trial register or data archive names. */
export const identifierFromArchive = (address: Address): Identifier | null => byRules(RULES, address);
