import type {
  Abbreviation,
  Category,
  Citation,
  IdentifierKind,
  Match,
  Reference,
  ScanReply,
} from '../core/model';

/** A term of an answer; offsets are UTF-16 offsets into the text scanned. */
export interface TermAnswer {
  start: number;
  end: number;
  text: string;
  concept: string;
  category: Category;
}

export interface IdentifierAnswer {
  start: number;
  end: number;
  text: string;
  kind: IdentifierKind;
  value: string;
}

/** What a paper says it is. A field that the page does not tell is null. */
export interface ArticleAnswer {
  doi: string | null;
  pmid: string | null;
  pmcid: string | null;
  title: string | null;
  journal: string | null;
}

/** An entry of the reference list, with whatever else could be told of it. */
export type ReferenceAnswer = Omit<Reference, 'doi' | 'pmid' | 'pmcid'> & {
  doi: string | null;
  pmid: string | null;
  pmcid: string | null;
};

/** The part of a scan's answer that needs nothing but text; every occurrence is listed. */
export interface TextAnswer {
  terms: TermAnswer[];
  identifiers: IdentifierAnswer[];
  abbreviations: Abbreviation[];
}

/** The answer for one page, as `npm run scan` prints it. */
export interface PageAnswer extends TextAnswer {
  file: string;
  article: ArticleAnswer;
  text: string;
  references: ReferenceAnswer[];
  citations: Citation[];
}

/** A scanner's reply in the words of the command line. */
export function answerOf(text: string, reply: ScanReply): TextAnswer {
  const terms: TermAnswer[] = [];
  const identifiers: IdentifierAnswer[] = [];
  for (const match of reply.matches) {
    if (match.kind === 'term')
      terms.push({ ...place(text, match), concept: match.concept, category: match.category });
    else
      identifiers.push({ ...place(text, match), kind: match.identifier.kind, value: match.identifier.value });
  }
  return { terms, identifiers, abbreviations: reply.abbreviations };
}

/** A reference in the words of the command line: identifiers that it does not have are null. */
export function referenceAnswer(reference: Reference): ReferenceAnswer {
  const { n, key, text, doi = null, pmid = null, pmcid = null, ...rest } = reference;
  return { n, key, text, doi, pmid, pmcid, ...rest };
}

const place = (text: string, { start, end }: Match) => ({ start, end, text: text.slice(start, end) });
