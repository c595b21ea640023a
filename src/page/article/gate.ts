/** Titles of pages that stand in an article's place: checks for robots, refusals, log-ins, errors. */
const GATE =
  /^(?:just a moment|attention required|access (?:to this page )?(?:has been )?denied|are you (?:a robot|human)|robot check|verif(?:y|ying) (?:that )?you are (?:a )?human|human verification|security (?:check|verification)|checking your browser|one more step|please wait|pardon our interruption|ddos-guard|request (?:rejected|blocked)|validate user|captcha|recaptcha|bot verification|(?:error )?40[0-9]\b|50[0-9]\b|forbidden|(?:page|article|document|doi|content) not found|not found|service unavailable|site maintenance|redirecting|cookies? (?:required|disabled|absent|not supported)|(?:sign|log)[ -]?in\b|login\b|shibboleth|institutional (?:login|sign)|radware|preparing to download|one moment)/i;
/** UTF-16 units; a check for robots is shorter than any article. */
const SHORT = 6_000;

/** True for a page that only stands before an article: a check for robots, a refusal, a log-in, an error. */
export function isGate(document: Document): boolean {
  const heading = document.querySelector('h1')?.textContent?.trim() ?? '';
  if (!GATE.test(document.title.trim()) && !GATE.test(heading)) return false;
  // A paper may be called "Not found in translation"; its page says more of it than that.
  return document.querySelector('meta[name="citation_title" i]') === null && proseOf(document) < SHORT;
}

/** UTF-16 units of running text: paragraphs, without those of lists; counted up to `SHORT`. */
function proseOf(document: Document): number {
  let units = 0;
  for (const paragraph of document.querySelectorAll('p')) {
    const { length } = paragraph.textContent ?? '';
    if (length > 100 && paragraph.closest('li,noscript') === null) units += length;
    if (units >= SHORT) break;
  }
  return units;
}
