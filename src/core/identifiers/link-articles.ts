import { NCBI, type Rule } from './link-rules';

const same = (code: string) => code;
const digits = (code: string) => code.replace(/^0+(?=\d)/, '');
const pmc = (code: string) => `PMC${digits(code)}`;

/** Article records. Figures, tables and files of a PMC article are not links to the article. */
export const ARTICLES: readonly Rule[] = [
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
  {
    kind: 'arxiv',
    hosts: ['arxiv.org'],
    at: /^\/(?:abs|pdf|html|ps|format)\/(\d{4}\.\d{4,5}|[a-z-]{2,16}(?:\.[A-Z]{2})?\/\d{7})(?!\d)/,
    value: same,
  },
];
