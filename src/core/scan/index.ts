import { findAbbreviations } from '../abbreviations';
import { findIdentifiers, identifierFromLink } from '../identifiers';
import { type CompiledLexicon, packedForms } from '../lexicon/compile';
import type {
  Category,
  CompiledVocabulary,
  IdentifierMatch,
  LinkSpan,
  Match,
  ScanReply,
  ScanRequest,
  TermMatch,
} from '../model';
import { withVocabularies } from '../vocabularies/precedence';
import { vocabulariesReader } from '../vocabularies/scan';
import { readBlocks } from './blocks';
import { compoundRules } from './compounds';
import { withDefinitions } from './definitions';
import { emptyContext, withWords } from './oncology';
import { surroundings } from './surroundings';
import { mergeSpans, termFinder } from './terms';

export interface Scanner {
  /**
   * Terms, identifiers and abbreviations of a text. Blocks are separated by `BLOCK_BREAK`; offsets are UTF-16
   * offsets into `request.text`. Pass the reply's `context` with the next part of the same document.
   */
  scan(request: ScanRequest): ScanReply;
}

/** What the reader changed about the lexicon: see `core/lexicon/corrections`. */
export interface ReaderTerms {
  /** Forms and concepts of their own, compiled. */
  own?: CompiledLexicon | undefined;
  /** Ids of concepts that are not to be marked. */
  hidden?: ReadonlySet<string>;
  /** Vocabularies that the reader imported, the oldest first. */
  vocabularies?: readonly { id: string; category: Category; compiled: CompiledVocabulary }[];
}

const NONE: ReadonlySet<string> = new Set();

/** Identifiers that only the address of a link tells: `CrossRef` over https://doi.org/…. Text that says it wins. */
function fromLinks(links: readonly LinkSpan[], inText: readonly IdentifierMatch[]): IdentifierMatch[] {
  const out: IdentifierMatch[] = [];
  let at = 0;
  let last = 0;
  for (const link of links) {
    if (link.start < last || link.end <= link.start) continue;
    while (at < inText.length && (inText[at] as IdentifierMatch).end <= link.start) at++;
    if (at < inText.length && (inText[at] as IdentifierMatch).start < link.end) continue;
    const identifier = identifierFromLink(link.href);
    if (!identifier) continue;
    out.push({ kind: 'identifier', start: link.start, end: link.end, identifier, fromLink: true });
    last = link.end;
  }
  return out;
}

/**
 * A scanner over a compiled lexicon. Pure: the same request gives the same reply; it knows neither page nor browser,
 * so it runs in the background of the extension and on the command line alike.
 */
export function createScanner(lexicon: CompiledLexicon, reader: ReaderTerms = {}): Scanner {
  const packed = packedForms(lexicon);
  const { own, hidden = NONE, vocabularies = [] } = reader;
  const imported = vocabularies.length > 0 ? vocabulariesReader(vocabularies, hidden) : undefined;
  const ownPacked = own && packedForms(own);
  const compounds = compoundRules(lexicon);
  return {
    scan({ text, links = [], context = emptyContext() }) {
      const abbreviations = findAbbreviations(text);
      const known = withDefinitions(withWords(context, text), abbreviations, packed, lexicon);
      const inText = findIdentifiers(text);
      const sortedLinks = [...links].sort((x, y) => x.start - y.start || y.end - x.end);
      const identifiers = mergeSpans(inText, fromLinks(sortedLinks, inText)) as IdentifierMatch[];
      const around = surroundings(text);
      const shipped = termFinder(text, known, lexicon, packed, hidden, around);
      const added = own && ownPacked && termFinder(text, known, own, ownPacked, hidden, around);
      const theirs = imported?.(text, known);
      readBlocks(text, (tokens) => {
        shipped.read(tokens);
        added?.read(tokens);
        theirs?.read(tokens);
      });
      // What the reader wrote wins over what we did.
      const all = mergeSpans(added?.terms() ?? [], shipped.terms()) as TermMatch[];
      const terms = compounds.join(text, all).filter((term) => !hidden.has(term.concept));
      const matches: Match[] = mergeSpans(
        identifiers,
        theirs ? withVocabularies(terms, theirs.places()) : terms,
      );
      return { matches, abbreviations, context: known };
    },
  };
}
