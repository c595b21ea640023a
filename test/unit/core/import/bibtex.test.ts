import { describe, expect, it } from 'vitest';
import { readBibtex } from '../../../../src/core/import/bibtex';
import { texToText } from '../../../../src/core/import/tex';
import { readBack } from '../references/formats/read-back';

describe('texToText', () => {
  it.each([
    ['M{\\"u}ller, M\\"uller, M\\"{u}ller, {M\\"uller}', 'Müller, Müller, Müller, Müller'],
    ["{\\'E}tude na{\\\"\\i}ve \\'{\\i}", 'Étude naïve í'],
    ['\\v{S}koda \\c{c}a \\c c Erd{\\H o}s \\H{o}', 'Škoda ça ç Erdős ő'],
    ["{\\O}ster \\aa sa Stra{\\ss}e {\\L}\\'od\\'z", 'Øster åsa Straße Łódź'],
    ['5\\% \\& \\$3 \\_x \\#1 \\{a\\}', '5% & $3 _x #1 {a}'],
    ['{HER2} and {{double}}', 'HER2 and double'],
    ['$\\alpha$-synuclein, TGF-$\\beta$, Ca$^{2+}$, H$_2$O', 'α-synuclein, TGF-β, Ca2+, H2O'],
    ['\\textit{in vitro} \\emph{x}', 'in vitro x'],
    ["10--20 --- ``quoted''", '10–20 — “quoted”'],
    ['{\\textbackslash}x {\\textasciitilde}', '\\x ~'],
    ['plain text, as it is', 'plain text, as it is'],
  ])('%s', (tex, text) => expect(texToText(tex)).toBe(text));
});

describe('readBibtex', () => {
  const one = (fields: string) => readBibtex(`@article{k,\n${fields}\n}`)[0];

  it('reads names in every order', () => {
    expect(
      one(
        'author = {Aldana, M. A. and Maria Ana Brisk and van der Berg, Jan and Jan van der Berg and King, Jr, Martin L. and {Group and Sons, Ltd.} and J.-P. M\\"uller and 李, 明 and others}',
      )?.authors,
    ).toEqual([
      'Aldana MA',
      'Brisk MA',
      'van der Berg J',
      'van der Berg J',
      'King ML Jr',
      'Group and Sons, Ltd.',
      'Müller JP',
      '李 明',
    ]);
  });

  it('reads BibLaTeX’s fields', () => {
    expect(
      one(
        'title = {Quiet}, subtitle = {Cells}, journaltitle = {J}, date = {2021-03}, eprint = {90000001}, eprinttype = {pubmed}, url = {https://a.example/a\\_b?c=%20}',
      ),
    ).toMatchObject({
      title: 'Quiet: Cells',
      journal: 'J',
      date: '2021-03',
      pmid: '90000001',
      url: 'https://a.example/a_b?c=%20',
    });
  });

  it('passes over remarks, comments, preambles and addresses', () => {
    const text = `Write to me@there.example.
@comment without brackets
@preamble{ "\\newcommand{\\x}{}" }
@comment{ @article{not, title = {Not}} }
@book(k, title = "A {"} mark", )
`;
    expect(readBibtex(text).map(({ title }) => title)).toEqual(['A " mark']);
  });

  it('reads what another parser reads', () => {
    const file = `@string{j = "J of "}
@article{a, author = {Ann B. Clark and de Vries, Wim}, title = {On {DNA} \\& \\"Ubung, 50\\%}, journal = j # {Oncology}, year = 2020, pages = {1--9}, doi = {10.1000/a_b}}
@inproceedings{b, author = "Doe, J", title = "Some $x$", booktitle = {Proc}, year = {1999}}
`;
    const theirs = readBack(file, 'bibtex');
    const ours = readBibtex(file);
    expect(ours.map(({ title }) => title)).toEqual(
      theirs.map(({ title }) => String(title).replace(/<[^>]+>/g, '')),
    );
    expect(ours.map(({ journal }) => journal)).toEqual(theirs.map((item) => item['container-title']));
    expect(ours[0]?.pages?.replace('–', '-')).toBe(theirs[0]?.page);
    expect(ours[0]?.doi).toBe(theirs[0]?.DOI);
  });
});
