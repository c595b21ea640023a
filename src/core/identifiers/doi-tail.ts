import type { DoiSuffix } from './doi-suffix';

/** What journal addresses append to a DOI: the view of the article, or a file that belongs to it. */
const PATH_TAIL =
  /\/(?:-|full|fulltext|full[-_]text|abstract|abs|e?pdf|pdfdirect|pdfft|epub|html|meta|metrics|references|figures|tables|suppl|suppl_file|suppinfo|asset|MediaObjects|citedby|issuetoc|summary|download|comments|powerpoint|largerimage)(?=[/.]|$).*$/i;

const EXTENSION_TAIL = /(?:\.full-text|\.full|\.abstract|\.pdf|\.html?|\.xml|\.epub)+$/i;

/** Punctuation of the sentence around; `+` and closed brackets do end real DOIs and stay. */
const PUNCTUATION_TAIL = /[.,;:!?*_~'"\-/|=&$@]+$/;

/** A SICI is complete by its own grammar: its check part is never punctuation. */
const COMPLETE_SICI = /\.[A-Z]{2};\d(?:-[A-Z0-9#])?$/i;

/** bioRxiv and medRxiv print the version behind the DOI (`…123456v2`); the DOI names all versions. */
const PREPRINT_PREFIX = /^10\.(?:1101|64898)\/$/;
const PREPRINT_VERSION = /^((?:\d{4}\.\d{2}\.\d{2}\.)?\d{6,8})v\d{1,2}(?![0-9]).*$/;

/** Takes off what trails a DOI in running text and in addresses: `/full`, `.pdf`, `v2`, a full stop. */
export function trimDoiTail(prefix: string, { value, ends }: DoiSuffix): DoiSuffix {
  if (COMPLETE_SICI.test(value)) return { value, ends };
  let kept = value;
  if (PREPRINT_PREFIX.test(prefix)) kept = kept.replace(PREPRINT_VERSION, '$1');
  kept = kept.replace(PATH_TAIL, '');
  // Each pass may uncover the next: `….pdf).`, `….full.`
  for (let before = ''; before !== kept; ) {
    before = kept;
    kept = kept.replace(PUNCTUATION_TAIL, '').replace(EXTENSION_TAIL, '');
  }
  return { value: kept, ends: ends.slice(0, kept.length) };
}
