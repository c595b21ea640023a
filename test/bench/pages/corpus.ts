import { BLOCK_BREAK } from '../../../src/core/model';
import { paperPage } from './paper';

const BLOCKS =
  /<\/?(?:p|div|section|h[1-6]|li|ul|ol|table|thead|tbody|tr|td|th|caption|figure|figcaption|nav|header|footer|main|article|aside)\b[^>]*>/g;

/** The text of a generated page as the scanner gets it, blocks apart: for what needs no browser to read it. */
export function corpus(words: number, seed = 1): string {
  const html = paperPage({ words, seed });
  return html
    .slice(html.indexOf('<body>') + 6)
    .replace(BLOCKS, BLOCK_BREAK)
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')
    .replace(/\s*\u2029\s*/g, BLOCK_BREAK)
    .replace(/\u2029+/g, BLOCK_BREAK);
}
