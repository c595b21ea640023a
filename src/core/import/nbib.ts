import type { RawArticle } from './article';
import { ImportError, sample } from './error';
import { invertedNameOf } from './names';
import { Fields, taggedLines } from './tagged';

/** Four places for the tag, a hyphen, a space; continuation lines are indented by six. */
const LINE = /^([A-Z]{2,4}) {0,2}- ?(.*)$/;

/**
 * Reads PubMed's "PubMed" and "NBIB" downloads (MEDLINE format; elements as NLM describes them). A record begins with
 * PMID; blank lines stand between records.
 *
 * @param text with plain line feeds
 * @throws ImportError for text outside a record, or a number that is no PMID
 */
export function readNbib(text: string): RawArticle[] {
  const records: { fields: Fields; line: number }[] = [];
  for (const { tag, value, line } of taggedLines(text, LINE)) {
    if (tag === 'PMID') {
      if (!/^\d{1,8}$/.test(value)) throw new ImportError('unexpected', line, sample(`PMID- ${value}`));
      records.push({ fields: new Fields(), line });
    }
    const open = records.at(-1);
    if (open && tag !== '') open.fields.add(tag, value);
    else if (tag !== '' || value !== '')
      throw new ImportError('unexpected', line, sample(value || `${tag}-`));
  }
  return records.map(({ fields, line }) => articleOf(fields, line));
}

function articleOf(fields: Fields, line: number): RawArticle {
  const doi = fields.all('AID', 'LID').find((value) => /\[doi\]\s*$/.test(value));
  const short = fields.all('AU');
  return {
    line,
    key: fields.first('PMID'),
    title: fields.first('TI', 'BTI', 'CTI')?.replace(/^\[(.*)\]\.?$/s, '$1'),
    authors: [...(short.length > 0 ? short : fields.all('FAU').map(invertedNameOf)), ...fields.all('CN')],
    journal: fields.first('TA', 'JT'),
    date: fields.first('DP', 'DEP'),
    volume: fields.first('VI'),
    issue: fields.first('IP'),
    pages: fields.first('PG'),
    doi: doi?.replace(/\s*\[doi\]\s*$/, ''),
    pmid: fields.first('PMID'),
    pmcid: fields.first('PMC'),
  };
}
