import type { Abbreviation, LinkSpan, Match } from '../../../src/core/model';
import { joinBlocks } from '../../../src/page/read';
import type { Session } from '../../../src/page/session';

/** What was read and found, with UTF-16 offsets into the whole text. Plain JSON. */
export interface Report {
  text: string;
  matches: Match[];
  abbreviations: Abbreviation[];
  links: LinkSpan[];
}

/** Gathers the blocks of a page, joined by BLOCK_BREAK, and all that was found in them. */
export function reportOf(session: Session): Report {
  const entries = session.entries();
  const { text, links, starts } = joinBlocks(entries.map((entry) => entry.block));
  const matches: Match[] = [];
  const abbreviations: Abbreviation[] = [];
  entries.forEach((entry, i) => {
    const at = starts[i] ?? 0;
    for (const match of entry.matches)
      matches.push({ ...match, start: match.start + at, end: match.end + at });
    for (const found of entry.abbreviations) abbreviations.push({ ...found, start: found.start + at });
  });
  return { text, matches, abbreviations, links };
}
