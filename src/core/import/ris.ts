import type { RawArticle } from './article';
import { ImportError, sample } from './error';
import { invertedNameOf } from './names';
import { Fields, taggedLines } from './tagged';

/** "TI  - A title"; some programs write one space, or none behind the hyphen. */
const LINE = /^\s?([A-Z][A-Z0-9]) {1,2}-(?: (.*)|$)/;

/**
 * Reads RIS, in its old (1990s: T1, JO, Y1) and present (2011: TI, T2, PY) tags, as EndNote, Zotero, Mendeley, PubMed
 * tools and publishers write it. Written here because parsers on npm either drop what they do not understand without
 * a word or need a runtime that a service worker has not.
 *
 * @param text with plain line feeds
 * @throws ImportError when a record does not begin with TY or does not end with ER
 */
export function readRis(text: string): RawArticle[] {
  const articles: RawArticle[] = [];
  let open: { fields: Fields; line: number } | undefined;
  for (const { tag, value, line } of taggedLines(text, LINE, 'ER')) {
    if (tag === 'TY') {
      if (open) throw new ImportError('not-closed', open.line, 'ER');
      open = { fields: new Fields(), line };
    } else if (tag === 'ER') {
      if (!open) throw new ImportError('unexpected', line, 'ER');
      if (value !== '') throw new ImportError('unexpected', line, sample(value));
      articles.push(articleOf(open.fields, open.line));
      open = undefined;
    } else if (open) {
      open.fields.add(tag, value);
    } else if (tag !== '' || value !== '') {
      throw new ImportError('unexpected', line, sample(tag === '' ? value : `${tag}  - ${value}`));
    }
  }
  if (open) throw new ImportError('not-closed', open.line, 'ER');
  return articles;
}

function articleOf(fields: Fields, line: number): RawArticle {
  const [first, last] = [fields.first('SP'), fields.first('EP')];
  const whole = first === undefined || first.includes('-') || last === undefined || last === first;
  const fromPubmed = /pubmed|medline/i.test(fields.first('DB', 'DP') ?? '');
  const dois = [
    ...fields.all('DO'),
    ...fields.all('M3', 'UR', 'L3', 'N1').filter((value) => /\b10\.\d{4,}\//.test(value)),
  ];
  return {
    line,
    key: fields.first('ID'),
    title: fields.first('TI', 'T1', 'CT', 'BT'),
    authors: fields.all('AU', 'A1').map(invertedNameOf),
    journal: fields.first('T2', 'JF', 'JO', 'JA', 'J2'),
    date: fields.first('DA', 'Y1', 'PY'),
    volume: fields.first('VL'),
    issue: fields.first('IS'),
    pages: whole ? first : `${first}-${last}`,
    doi: dois.find((value) => value !== ''),
    pmid: fromPubmed ? fields.first('AN') : undefined,
    pmcid: fields.first('C2'),
    url: fields.first('UR', 'L2'),
    extra: fields.all('N1', 'M2', 'M1').join('\n'),
  };
}
