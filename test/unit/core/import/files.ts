/** One article as each program writes it, and what stands in the file. All invented. */
export const ARTICLE = {
  title: 'Quiet cells at the edge: HER2 & the "5% rule"',
  authors: ['Müller MA', 'van der Brisk T', 'Waiting Cells Group'],
  journal: 'J Imagin Oncol',
  year: 2021,
  volumePages: '71(2):140-148',
  doi: '10.1000/Quiet.2021(3)',
  pmid: '90000001',
  pmcid: 'PMC9000001',
};

export const RIS = `TY  - JOUR
AU  - Müller, Michelle Ann
AU  - van der Brisk, T.
AU  - Waiting Cells Group
TI  - Quiet cells at the edge: HER2 & the "5% rule"
T2  - J Imagin Oncol
DA  - 2021/03/05/
PY  - 2021
VL  - 71
IS  - 2
SP  - 140
EP  - 148
DO  - 10.1000/Quiet.2021(3)
AB  - An abstract
that goes on, with TI  - in it.
N1  - <p>PMID: 90000001</p><p>PMCID: PMC9000001</p>
ER  - 

`;

export const OLD_RIS = `TY  - JOUR
T1  - Quiet cells at the edge: HER2 & the "5% rule"
A1  - Müller,M.A.
A1  - van der Brisk,T
A1  - Waiting Cells Group
JO  - J Imagin Oncol
Y1  - 2021///
VL  - 71
IS  - 2
SP  - 140
EP  - 148
M3  - doi:10.1000/Quiet.2021(3)
DB  - PubMed
AN  - 90000001
C2  - PMC9000001
ER  -
`;

export const NBIB = `
PMID- 90000001
OWN - NLM
IS  - 0000-0000 (Print)
VI  - 71
IP  - 2
DP  - 2021 Mar 5
TI  - Quiet cells at the edge: HER2 & the
      "5% rule".
PG  - 140-148
LID - 10.1000/Quiet.2021(3) [doi]
AB  - BACKGROUND: Quiet.
      PMID- is written here.
FAU - Müller, Michelle Ann
AU  - Müller MA
FAU - van der Brisk, Tom
AU  - van der Brisk T
CN  - Waiting Cells Group
TA  - J Imagin Oncol
JT  - Journal of imagined oncology
PMC - PMC9000001
AID - quiet [pii]
AID - 10.1000/Quiet.2021(3) [doi]
SO  - J Imagin Oncol. 2021 Mar 5;71(2):140-148. doi: 10.1000/Quiet.2021(3).
`;

export const BIBTEX = `% made by hand
@string{jio = "J Imagin " # {Oncol}}
@comment{jabref-meta: {x} }

@Article{muller2021,
  author    = {M{\\"u}ller, Michelle Ann and Tom van der Brisk and {Waiting Cells Group}},
  title     = {{Quiet} cells at the edge: {HER2} \\& the "5\\% rule"},
  journal   = jio,
  year      = 2021,
  month     = mar,
  volume    = "71",
  number    = {2},
  pages     = {140--148},
  doi       = {10.1000/Quiet.2021(3)},
  pmid      = {90000001},
  pmcid     = {PMC9000001},
  abstract  = {Costs \\$5 \\{not less},
}
`;

export const CSL = JSON.stringify(
  [
    {
      id: 'muller2021',
      type: 'article-journal',
      title: 'Quiet cells at the <i>edge</i>: HER2 & the "5% rule"',
      author: [
        { family: 'Müller', given: 'Michelle Ann' },
        { 'non-dropping-particle': 'van der', family: 'Brisk', given: 'T.' },
        { literal: 'Waiting Cells Group' },
      ],
      'container-title': 'J Imagin Oncol',
      issued: { 'date-parts': [['2021', 3, 5]] },
      volume: '71',
      issue: 2,
      page: '140-148',
      DOI: '10.1000/Quiet.2021(3)',
      note: 'PMID: 90000001\nPMCID: PMC9000001',
    },
  ],
  null,
  2,
);

export const ZOTERO_JSON = JSON.stringify({
  config: { label: 'BetterBibTeX JSON' },
  collections: { A: { items: [1] } },
  items: [
    { itemType: 'attachment', title: 'PDF' },
    {
      itemType: 'journalArticle',
      title: 'Quiet cells at the edge: HER2 & the "5% rule"',
      creators: [
        { creatorType: 'author', lastName: 'Müller', firstName: 'Michelle Ann' },
        { creatorType: 'author', lastName: 'van der Brisk', firstName: 'Tom' },
        { creatorType: 'author', name: 'Waiting Cells Group' },
        { creatorType: 'editor', lastName: 'Nobody', firstName: 'N' },
      ],
      publicationTitle: 'J Imagin Oncol',
      date: '2021-03-05',
      volume: '71',
      issue: '2',
      pages: '140–148',
      DOI: '10.1000/Quiet.2021(3)',
      extra: 'PMID: 90000001\nPMCID: PMC9000001',
    },
  ],
});

export const ZOTERO_CSV = `"Key","Item Type","Publication Year","Author","Title","Publication Title","DOI","Url","Abstract Note","Date","Pages","Issue","Volume","Extra"
"ABCD1234","journalArticle","2021","Müller, Michelle Ann; van der Brisk, T.; Waiting Cells Group","Quiet cells at the edge: HER2 & the ""5% rule""","J Imagin Oncol","10.1000/Quiet.2021(3)","","Two
lines, and a ""quotation""","2021-03-05","140-148","2","71","PMID: 90000001; PMCID: PMC9000001"
`;

export const PUBMED_CSV = `PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,PMCID,NIHMS ID,DOI
"90000001","Quiet cells at the edge: HER2 & the ""5% rule""","Müller MA, van der Brisk T.","J Imagin Oncol. 2021 Mar 5;71(2):140-148.","Müller MA","J Imagin Oncol","2021","2021/03/05","PMC9000001","","10.1000/Quiet.2021(3)"
`;
